import type { WriteFaqEntry } from '@understudy/contract/commands/question-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { writeEntry } from '@understudy/domain/question/ask'
import { verb } from '../shell/verb.ts'
import { needsOfOrigin, originOf } from './origin.ts'

/** An entry of the FAQ that nobody had to ask for. */
export const writeEntryVerb = verb<'question.write_entry', WriteFaqEntry>({
  name: 'question.write_entry',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ taskId }, world) => needsOfOrigin({ taskId }, world),
  decide: ({ taskId, scope = 'task', ...entry }, world, { actor, newId }) => {
    const origin = originOf({ taskId }, world)
    return 'kind' in origin ? origin : writeEntry(newId(), origin, { ...entry, scope, by: memberIdOf(actor) })
  },
})
