import type { AskSecondFactor } from '@understudy/contract/commands/agency-commands'
import { askSecondFactor } from '@understudy/domain/agency/ask-second-factor'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Whether people of the agency need a second factor to get in. */
export const askSecondFactorVerb = verb<'agency.ask_second_factor', AskSecondFactor>({
  name: 'agency.ask_second_factor',
  allow: ['owner'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ isAsked }, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : askSecondFactor(agency, agencyId, isAsked)
  },
})
