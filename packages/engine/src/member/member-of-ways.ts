import type { Actor } from '@understudy/domain/actor'
import { type Decision, refusedBecause } from '@understudy/domain/decision'
import { notFound } from '../shell/not-found.ts'
import type { World } from '../shell/world.ts'

/** Why nothing is told of this member's ways in by this actor: they are their own, an owner's, or of the machine. */
export function memberOfWays(memberId: string, actor: Actor, world: World): Decision | undefined {
  if (world.read('member', memberId) === undefined) return notFound('member')
  if (actor.kind === 'system' || actor.memberId === memberId) return undefined
  if (world.peek('member', actor.memberId)?.roles.includes('owner')) return undefined
  return refusedBecause('role_missing', "Only an owner handles another member's keys and addresses of calendars")
}
