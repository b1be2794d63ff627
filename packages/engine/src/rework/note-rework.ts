import type { NoteRework } from '@understudy/contract/commands/rework-commands'
import { accepted } from '@understudy/domain/decision'
import { noteRework } from '@understudy/domain/rework/note-rework'
import { recurrenceLimitsOf } from '@understudy/domain/rework/recurrence-limits'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Work of the task came back; where its theme recurs, a process fix opens in the same commit. */
export const noteReworkVerb = verb<'task.note_rework', NoteRework>({
  name: 'task.note_rework',
  allow: [],
  needs: ({ taskId, reviewId }, _, { agencyId }) => [
    { type: 'task', id: taskId },
    { type: 'review', id: reviewId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ taskId, ...said }, world, { agencyId, newId }) => {
    const task = world.read('task', taskId)
    const review = world.peek('review', said.reviewId)
    const agency = world.peek('agency', agencyId)
    if (!task || !review || !agency) return notFound('task')
    const { workItemId, assistantId, drawKind } = review
    // A second, blind look measures the reviewers; what counts of it comes as the adjudicated verdict.
    if (drawKind === 'double') return accepted([])
    const noted = { ...said, workItemId, assistantId }
    return noteRework(task, taskId, agency, noted, newId, recurrenceLimitsOf(agency))
  },
})
