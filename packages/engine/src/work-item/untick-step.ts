import type { UntickStep } from '@understudy/contract/commands/work-item-commands'
import { untickStep } from '@understudy/domain/work-item/work'
import { verb } from '../shell/verb.ts'
import { goOn, workRefs } from './guarded-hands.ts'
import { itemAndClient } from './item-and-client.ts'

/** A step of the SOP is not done after all: by whoever may tick it. */
export const untickStepVerb = verb<'work_item.untick_step', UntickStep>({
  name: 'work_item.untick_step',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId }, world) => [...itemAndClient(world, workItemId), ...workRefs(world, workItemId)],
  decide: ({ workItemId, step }, world, { actor }) =>
    goOn(world, workItemId, actor, () => untickStep(world.read('work_item', workItemId), workItemId, step)),
})
