import { factsOfPromise } from '@understudy/domain/work-item/facts-of-promise'
import { type Promises, promisesOf } from '@understudy/domain/work-item/promises'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** A checklist, and the client whose systems it is about. */
export function checklistAndClient(world: World, id: string): Ref[] {
  const clientId = world.peek('access_checklist', id)?.clientId
  return [{ type: 'access_checklist', id }, ...(clientId == null ? [] : [{ type: 'client' as const, id: clientId }])]
}

/** What a client was promised about withdrawing access; nothing where it is of no client's systems. */
export function promisesOfAccess(world: World, clientId: string | null): Promises | undefined {
  const client = clientId === null ? undefined : world.peek('client', clientId)
  if (clientId === null || client === undefined || client.calendars.length === 0) return undefined
  return promisesOf(client, factsOfPromise({ clientId, task: undefined }))
}
