import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { acceptWork } from '@understudy/domain/work-item/finish'
import { doersOf } from '@understudy/domain/work-item/whose-work'
import { peopleRefs, samePersonIn } from '../shell/same-person.ts'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { guardRefs } from './guarded-hands.ts'
import { itemAndClient, taskOf } from './item-and-client.ts'

/** The client or the clinician signs, and nobody in their stead: what they leave is accepted by the end of its window. */
export const acceptWorkItemVerb = verb<'work_item.accept', OfWorkItem>({
  name: 'work_item.accept',
  allow: ['client_contact'],
  needs: ({ workItemId }, world) => [
    ...itemAndClient(world, workItemId),
    ...guardRefs(world, workItemId),
    ...doerRefs(world, workItemId),
  ],
  decide: ({ workItemId }, world, { actor }) => {
    const id = actor.kind === 'member' ? actor.memberId : ''
    const signer = { id, member: world.peek('member', id), isSame: samePersonIn(world) }
    return acceptWork(world.read('work_item', workItemId), workItemId, taskOf(world, workItemId), signer)
  },
})

function doerRefs(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  return item === undefined ? [] : peopleRefs(doersOf(item))
}
