import type { Actor } from '@understudy/domain/actor'
import type { Member } from '@understudy/domain/member/member'
import type { World } from '../shell/world.ts'

/** The member that a command is about, where it is the one who sends it: of others it is told nothing. */
export function ownMember(memberId: string, actor: Actor, world: World): Member | undefined {
  return actor.kind === 'member' && actor.memberId !== memberId ? undefined : world.read('member', memberId)
}
