import type { NoteBlock } from '@understudy/contract/commands/escalation-commands'
import { noteBlock } from '@understudy/domain/escalation/hold-back'
import { verb } from '../shell/verb.ts'

/** What it is about is blocked, or not any more (rule 14). */
export const noteBlockVerb = verb<'escalation.note_block', NoteBlock>({
  name: 'escalation.note_block',
  allow: [],
  needs: ({ escalationId }) => [{ type: 'escalation', id: escalationId }],
  decide: ({ escalationId, isBlocked }, world, { at }) =>
    noteBlock(world.read('escalation', escalationId), escalationId, isBlocked, at),
})
