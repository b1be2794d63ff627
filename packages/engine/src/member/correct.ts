import type { CorrectMember } from '@understudy/contract/commands/member-commands'
import { correctMember } from '@understudy/domain/member/correct-member'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { assistantsWorkOf } from './clinical-work.ts'

/** Who somebody is, put right: a name, the address, what they are in the agency. */
export const correctMemberVerb = verb<'member.correct', CorrectMember>({
  name: 'member.correct',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId, roles }, _, { agencyId }) => [
    { type: 'member', id: memberId, with: 'claims' },
    ...(roles === undefined
      ? []
      : ([
          { type: 'member', id: memberId, with: 'work_held' },
          { type: 'agency', id: agencyId, with: 'staff' },
        ] as const)),
  ],
  decide: ({ memberId, ...wanted }, world, { actor }) => {
    const member = world.read('member', memberId)
    if (member === undefined) return notFound('member')
    return correctMember(member, memberId, wanted, {
      byOwner: actor.kind === 'system' || world.peek('member', actor.memberId)?.roles.includes('owner') === true,
      byThemselves: actor.kind === 'member' && actor.memberId === memberId,
      hasOtherOwner: hasOtherOwner(world, memberId),
      work: assistantsWorkOf(world, memberId),
      claims: world.claims(memberId).length,
    })
  },
})

/** The decision holds to one of them, so that two owners cannot give up being one at the same instant. */
function hasOtherOwner(world: World, memberId: string): boolean {
  const [other] = [...world.staff()].flatMap(([id, { roles }]) =>
    id !== memberId && roles.includes('owner') ? [id] : [],
  )
  return other !== undefined && world.read('member', other) !== undefined
}
