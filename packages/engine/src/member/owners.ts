import type { Actor } from '@understudy/domain/actor'
import type { OwnerFacts } from '@understudy/domain/member/owners-stay'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** Who else owns the agency is looked for where an owner may go. */
export function needsOfOwners(memberId: string, world: World, agencyId: string): Ref[] {
  const isOwner = world.peek('member', memberId)?.roles.includes('owner') === true
  return isOwner ? [{ type: 'agency', id: agencyId, with: 'staff' }] : []
}

export const ownerFacts = (memberId: string, world: World, actor: Actor): OwnerFacts => ({
  byOwner: isByOwner(world, actor),
  hasOtherOwner: hasOtherOwner(world, memberId),
})

const isByOwner = (world: World, actor: Actor): boolean =>
  actor.kind === 'system' || world.peek('member', actor.memberId)?.roles.includes('owner') === true

/** The decision holds to one of them, so that two owners cannot give up being one at the same instant. */
function hasOtherOwner(world: World, memberId: string): boolean {
  const [other] = [...world.staff()].flatMap(([id, { roles }]) =>
    id !== memberId && roles.includes('owner') ? [id] : [],
  )
  return other !== undefined && world.read('member', other) !== undefined
}
