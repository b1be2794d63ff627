import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { startWork } from '@understudy/domain/work-item/work'
import { verb } from '../shell/verb.ts'
import { delegationOf, itemAndClient, promisesFor } from './item-and-client.ts'

/** The assistant begins: the response clock stops. */
export const startWorkItemVerb = verb<'work_item.start', OfWorkItem>({
  name: 'work_item.start',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId }, world) => itemAndClient(world, workItemId),
  decide: ({ workItemId }, world, { at }) =>
    startWork(
      world.read('work_item', workItemId),
      workItemId,
      promisesFor(world, workItemId),
      delegationOf(world, workItemId),
      at,
    ),
})
