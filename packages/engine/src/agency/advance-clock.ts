import { advanceClock } from '@understudy/domain/agency/advance-clock'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A driver's alone: the clock of its agency stands at the command's instant from here on. */
export const advanceClockVerb = verb<'agency.advance_clock', object>({
  name: 'agency.advance_clock',
  allow: [],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (_, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : advanceClock(agency, agencyId)
  },
})
