import type { FoundAgency } from '@understudy/contract/commands/agency-commands'
import { foundAgency } from '@understudy/domain/agency/agency'
import { verb } from '../shell/verb.ts'

/** A new agency. Only the installation itself founds one; its id is drawn by the caller. */
export const foundAgencyVerb = verb<'agency.found', FoundAgency>({
  name: 'agency.found',
  allow: [],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => foundAgency(world.peek('agency', agencyId), agencyId, input),
})
