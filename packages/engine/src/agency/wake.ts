import type { WakeAgency } from '@understudy/contract/commands/agency-commands'
import { wakeAgency } from '@understudy/domain/agency/wake'
import { verb } from '../shell/verb.ts'

/** A day of the agency is over, and a round of late reviews begins; or a draw period, whose key is asked for. */
export const wakeAgencyVerb = verb<'agency.wake', WakeAgency>({
  name: 'agency.wake',
  allow: [],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (_, world, { agencyId, at }) => wakeAgency(world.read('agency', agencyId), agencyId, at),
})
