import type { SetUpdateTimes } from '@understudy/contract/commands/rhythm-commands'
import { setUpdateTimes } from '@understudy/domain/rhythm/update-times'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** At which local times daily updates are asked for and missed. */
export const setUpdateTimesVerb = verb<'agency.set_update_times', SetUpdateTimes>({
  name: 'agency.set_update_times',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ times }, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : setUpdateTimes(agency, agencyId, times)
  },
})
