import type { NoteBlock } from '@understudy/contract/commands/escalation-commands'
import { accepted } from '@understudy/domain/decision'
import { noteBlock } from '@understudy/domain/escalation/hold-back'
import { verb } from '../shell/verb.ts'

/** A subject is blocked, or not any more; nothing happens where nothing runs (rule 14). */
export const noteBlockVerb = verb<'escalation.note_block', NoteBlock>({
  name: 'escalation.note_block',
  allow: [],
  needs: ({ subject }) => [{ type: 'escalation', id: subject.id, with: 'running' }],
  decide: ({ subject, isBlocked }, world, { at }) => {
    const newest = world.newest(subject)
    return newest === undefined ? accepted([]) : noteBlock(newest.escalation, newest.id, isBlocked, at)
  },
})
