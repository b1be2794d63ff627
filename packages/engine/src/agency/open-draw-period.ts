import type { OpenDrawPeriod } from '@understudy/contract/commands/agency-commands'
import { openDrawPeriod } from '@understudy/domain/agency/agency'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Publishes the commitment to a draw period's key before its first draw. */
export const openDrawPeriodVerb = verb<'agency.open_draw_period', OpenDrawPeriod>({
  name: 'agency.open_draw_period',
  allow: [],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ period, commitment }, world, { agencyId }) => {
    const agency = world.peek('agency', agencyId)
    return agency === undefined ? notFound('agency') : openDrawPeriod(agency, agencyId, period, commitment)
  },
})
