import type { RevealDrawPeriod } from '@understudy/contract/commands/agency-commands'
import { revealDrawPeriod } from '@understudy/domain/agency/reveal-draw-period'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The key of a draw period that is over goes into the ledger. The installation brings it, because nobody else has it. */
export const revealDrawPeriodVerb = verb<'agency.reveal_draw_period', RevealDrawPeriod>({
  name: 'agency.reveal_draw_period',
  allow: [],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ period, keyHex }, world, { agencyId, at }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : revealDrawPeriod(agency, agencyId, period, keyHex, at)
  },
})
