import type { BlockWorkItem } from '@understudy/contract/commands/work-item-commands'
import { blockWork } from '@understudy/domain/work-item/work'
import { verb } from '../shell/verb.ts'
import { itemAndClient, promisesFor } from './item-and-client.ts'

/** It waits for somebody; waiting for the client or a third party pauses the promise where the policy says so. */
export const blockWorkItemVerb = verb<'work_item.block', BlockWorkItem>({
  name: 'work_item.block',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId }, world) => itemAndClient(world, workItemId),
  decide: ({ workItemId, ...input }, world, { at }) =>
    blockWork(
      world.read('work_item', workItemId),
      workItemId,
      promisesFor(world, workItemId),
      input.waitsFor,
      input.reason,
      at,
    ),
})
