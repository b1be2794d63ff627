import type { RecordAbsence } from '@understudy/contract/commands/member-commands'
import { recordAbsence } from '@understudy/domain/member/record-absence'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Days on which somebody is away, ahead or afterwards. */
export const recordAbsenceVerb = verb<'member.record_absence', RecordAbsence>({
  name: 'member.record_absence',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }, _, { agencyId }) => [
    { type: 'member', id: memberId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ memberId, ...days }, world, { agencyId, at }) => {
    const member = world.read('member', memberId)
    const agency = world.peek('agency', agencyId)
    return !member || !agency ? notFound('member') : recordAbsence(member, memberId, days, agency.timeZone, at)
  },
})
