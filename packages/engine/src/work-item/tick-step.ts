import type { TickStep } from '@understudy/contract/commands/work-item-commands'
import { tickStep } from '@understudy/domain/work-item/work'
import { verb } from '../shell/verb.ts'
import { goOn, workRefs } from './guarded-hands.ts'
import { itemAndClient } from './item-and-client.ts'

/** A step of the SOP is done. */
export const tickStepVerb = verb<'work_item.tick_step', TickStep>({
  name: 'work_item.tick_step',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId }, world) => [...itemAndClient(world, workItemId), ...workRefs(world, workItemId)],
  decide: ({ workItemId, ...input }, world, { actor }) =>
    goOn(world, workItemId, actor, () =>
      tickStep(world.read('work_item', workItemId), workItemId, input.step, input.value),
    ),
})
