import type { AttributeRework } from '@understudy/contract/commands/rework-commands'
import { attributeRework } from '@understudy/domain/rework/note-rework'
import { recurrenceLimitsOf } from '@understudy/domain/rework/recurrence-limits'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A dispute found that the work was somebody else's; what was noted follows. */
export const attributeReworkVerb = verb<'task.attribute_rework', AttributeRework>({
  name: 'task.attribute_rework',
  allow: [],
  needs: ({ taskId }, _, { agencyId }) => [
    { type: 'task', id: taskId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ taskId, ...whose }, world, { agencyId, newId }) => {
    const task = world.read('task', taskId)
    const agency = world.peek('agency', agencyId)
    if (!task || !agency) return notFound('task')
    return attributeRework(task, taskId, agency, whose, newId, recurrenceLimitsOf(agency))
  },
})
