import { type ClearedFactors, noteClearedFactors } from '@understudy/domain/member/ways-in'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

interface ClearFactors extends ClearedFactors {
  readonly memberId: string
}

/** Whoever has the machine took away what somebody had lost; nobody does it from afar. */
export const clearFactorsVerb = verb<'member.clear_factors', ClearFactors>({
  name: 'member.clear_factors',
  allow: [],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...cleared }, world) =>
    world.read('member', memberId) === undefined ? notFound('member') : noteClearedFactors(memberId, cleared),
})
