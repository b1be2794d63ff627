import { type Promises, promisesOf } from '@understudy/domain/work-item/promises'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** The item itself and, once it is loaded, the client whose calendars and policies its clocks run by. */
export function itemAndClient(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  const first: Ref = { type: 'work_item', id: workItemId }
  return item === undefined ? [first] : [first, { type: 'client', id: item.clientId }]
}

/** The promises of the item's client; of no consequence where the item does not exist. */
export function promisesFor(world: World, workItemId: string): Promises {
  const item = world.peek('work_item', workItemId)
  return promisesOf(item && world.peek('client', item.clientId))
}
