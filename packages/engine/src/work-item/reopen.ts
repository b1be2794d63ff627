import type { EndWorkItem } from '@understudy/contract/commands/work-item-commands'
import { reopenWork } from '@understudy/domain/work-item/finish'
import { verb } from '../shell/verb.ts'
import { assistantRef, holderOf, itemAndReview, lateReviewOf, promisesFor, reviewOf } from './item-and-client.ts'

/** A complaint after delivery: a new cycle opens, the old one stays as it ended. */
export const reopenWorkItemVerb = verb<'work_item.reopen', EndWorkItem>({
  name: 'work_item.reopen',
  allow: ['owner', 'ops_lead', 'client_contact'],
  needs: ({ workItemId }, world) => {
    const item = world.peek('work_item', workItemId)
    return [...itemAndReview(world, workItemId), ...(item === undefined ? [] : assistantRef(item))]
  },
  decide: ({ workItemId, ...input }, world, { at, newId }) =>
    reopenWork(
      {
        workItemId,
        item: world.read('work_item', workItemId),
        ...holderOf(world, workItemId),
        earlier: reviewOf(world, workItemId),
        late: lateReviewOf(world, workItemId),
      },
      promisesFor(world, workItemId),
      input.reason,
      newId,
      at,
    ),
})
