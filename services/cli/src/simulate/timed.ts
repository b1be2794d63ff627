import type { Actor } from '@understudy/domain/actor'
import { serverIdOf } from '@understudy/engine/shell/server-id'
import type { TimedCommand } from '../replay/virtual-driver.ts'

export const simulator: Actor = { kind: 'system', part: 'simulation' }
export const member = (memberId: string): Actor => ({ kind: 'member', memberId })

/** A command of the simulated world; its id follows from its name, which nothing else in the agency has. */
export function timed(
  agencyId: string,
  at: number,
  actor: Actor,
  name: string,
  input: object,
  called: string,
): TimedCommand {
  return { name, agencyId, actor, input, occurredAt: at, commandId: serverIdOf(at, `${agencyId} ${called}`, 0) }
}
