import { factsOfPromise } from '@understudy/domain/work-item/facts-of-promise'
import { type Promises, promisesOf } from '@understudy/domain/work-item/promises'
import type { World } from '../shell/world.ts'

/** What a client was promised about withdrawing access; nothing where it is of no client's systems. */
export function promisesOfAccess(world: World, clientId: string | null): Promises | undefined {
  const client = clientId === null ? undefined : world.peek('client', clientId)
  if (clientId === null || client === undefined || client.calendars.length === 0) return undefined
  return promisesOf(client, factsOfPromise({ clientId, task: undefined }))
}
