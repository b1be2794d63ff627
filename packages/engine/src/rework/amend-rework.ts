import type { AmendRework } from '@understudy/contract/commands/rework-commands'
import { amendRework } from '@understudy/domain/rework/note-rework'
import { recurrenceLimitsOf } from '@understudy/domain/rework/recurrence-limits'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A dispute left a verdict with another cause, other themes, or none; or found rework where it had passed. */
export const amendReworkVerb = verb<'task.amend_rework', AmendRework>({
  name: 'task.amend_rework',
  allow: [],
  needs: ({ taskId, reviewId }, _, { agencyId }) => [
    { type: 'task', id: taskId },
    { type: 'review', id: reviewId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ taskId, ...said }, world, { agencyId, newId, at }) => {
    const task = world.read('task', taskId)
    const review = world.peek('review', said.reviewId)
    const agency = world.peek('agency', agencyId)
    if (!task || !review || !agency) return notFound('task')
    const { workItemId, assistantId, firstVerdictAt } = review
    const givenAt = said.round === 1 ? (firstVerdictAt ?? at) : at
    const amended = { ...said, workItemId, assistantId, at: givenAt }
    return amendRework(task, taskId, agency, amended, newId, recurrenceLimitsOf(agency))
  },
})
