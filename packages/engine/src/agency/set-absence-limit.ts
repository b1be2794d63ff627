import type { SetAbsenceLimit } from '@understudy/contract/commands/agency-commands'
import { setAbsenceLimit } from '@understudy/domain/agency/absence-limit'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** How long somebody may be away before everything of theirs is looked at again. */
export const setAbsenceLimitVerb = verb<'agency.set_absence_limit', SetAbsenceLimit>({
  name: 'agency.set_absence_limit',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ days }, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : setAbsenceLimit(agency, agencyId, days)
  },
})
