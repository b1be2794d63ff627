import type { MergeWorkItem } from '@understudy/contract/commands/work-item-commands'
import { actorText, memberIn } from '@understudy/domain/actor'
import { mergeWork } from '@understudy/domain/work-item/work'
import { verb } from '../shell/verb.ts'
import { itemAndReview, promisesFor, reviewOf } from './item-and-client.ts'

/** Two items were one: this one ends and names the survivor. */
export const mergeWorkItemVerb = verb<'work_item.merge', MergeWorkItem>({
  name: 'work_item.merge',
  allow: ['owner', 'ops_lead'],
  needs: ({ workItemId, into }, world) => [...itemAndReview(world, workItemId), { type: 'work_item', id: into }],
  decide: ({ workItemId, ...input }, world, { actor, at }) =>
    mergeWork(
      world.read('work_item', workItemId),
      workItemId,
      promisesFor(world, workItemId),
      reviewOf(world, workItemId),
      { id: input.into, item: world.read('work_item', input.into) },
      at,
      memberIn(actorText(actor)),
    ),
})
