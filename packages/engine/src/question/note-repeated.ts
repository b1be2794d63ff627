import type { NoteRepeatedQuestion } from '@understudy/contract/commands/rework-commands'
import { noteRepeatedQuestion } from '@understudy/domain/rework/note-repeated-question'
import { recurrenceLimitsOf } from '@understudy/domain/rework/recurrence-limits'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The same question again; often enough, it is a defect of the brief. */
export const noteRepeatedQuestionVerb = verb<'task.note_repeated_question', NoteRepeatedQuestion>({
  name: 'task.note_repeated_question',
  allow: [],
  needs: ({ taskId }, _, { agencyId }) => [
    { type: 'task', id: taskId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ taskId, ...repeated }, world, { agencyId, newId }) => {
    const task = world.read('task', taskId)
    if (task === undefined) return notFound('task')
    return noteRepeatedQuestion(task, taskId, repeated, newId, recurrenceLimitsOf(world.peek('agency', agencyId)))
  },
})
