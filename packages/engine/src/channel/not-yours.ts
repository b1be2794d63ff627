import { type Actor, leads } from '@understudy/domain/actor'
import { type Refused, refusedBecause } from '@understudy/domain/decision'
import type { World } from '../shell/world.ts'

/** How a member is told is theirs to say, and that of who runs the agency; what is the agency's, only of the latter. */
export function notYours(memberId: string | null, actor: Actor, world: World): Refused | undefined {
  if (actor.kind === 'system' || actor.memberId === memberId) return undefined
  const roles = world.peek('member', actor.memberId)?.roles ?? []
  if (leads(roles)) return undefined
  return refusedBecause('role_missing', 'How somebody else is told is not yours to say', 'Ask an owner or an ops lead')
}
