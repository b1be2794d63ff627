import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { acceptWork } from '@understudy/domain/work-item/finish'
import { verb } from '../shell/verb.ts'
import { guardRefs } from './guarded-hands.ts'
import { itemAndClient, taskOf } from './item-and-client.ts'

/** The client or the clinician signs, and nobody in their stead: what they leave is accepted by the end of its window. */
export const acceptWorkItemVerb = verb<'work_item.accept', OfWorkItem>({
  name: 'work_item.accept',
  allow: ['client_contact'],
  needs: ({ workItemId }, world) => [...itemAndClient(world, workItemId), ...guardRefs(world, workItemId)],
  decide: ({ workItemId }, world, { actor }) => {
    const signer = actor.kind === 'member' ? world.peek('member', actor.memberId) : undefined
    return acceptWork(world.read('work_item', workItemId), workItemId, taskOf(world, workItemId), signer)
  },
})
