import type { MergeWorkItem } from '@understudy/contract/commands/work-item-commands'
import { actorText, memberIn } from '@understudy/domain/actor'
import { isClinicalWork } from '@understudy/domain/task/clinical/as-classified'
import { mergeWork } from '@understudy/domain/work-item/work'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { itemAndReview, promisesFor, reviewOf, taskOf } from './item-and-client.ts'

/** Two items were one: this one ends and names the survivor. */
export const mergeWorkItemVerb = verb<'work_item.merge', MergeWorkItem>({
  name: 'work_item.merge',
  allow: ['owner', 'ops_lead'],
  needs: ({ workItemId, into }, world) => [...itemAndReview(world, workItemId), { type: 'work_item', id: into }],
  decide: ({ workItemId, ...input }, world, { actor, at }) =>
    mergeWork(
      classed(world, workItemId),
      workItemId,
      promisesFor(world, workItemId),
      reviewOf(world, workItemId),
      { id: input.into, item: world.read('work_item', input.into) },
      at,
      memberIn(actorText(actor)),
    ),
})

/** As its task is classified now, which the item may not have been told yet. */
function classed(world: World, workItemId: string): WorkItem | undefined {
  const item = world.read('work_item', workItemId)
  return item && { ...item, clinical: isClinicalWork(item, taskOf(world, workItemId)) }
}
