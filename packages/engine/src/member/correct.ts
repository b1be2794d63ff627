import type { CorrectMember } from '@understudy/contract/commands/member-commands'
import { correctMember } from '@understudy/domain/member/correct-member'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { assistantsWorkOf } from './clinical-work.ts'
import { ownerFacts } from './owners.ts'

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
      ...ownerFacts(memberId, world, actor),
      byThemselves: actor.kind === 'member' && actor.memberId === memberId,
      work: assistantsWorkOf(world, memberId),
      claims: world.claims(memberId).length,
    })
  },
})
