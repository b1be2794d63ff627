import type { SaveFit } from '@understudy/contract/commands/fit-commands'
import { fit } from '@understudy/domain/fit/fit'
import { saveFit } from '@understudy/domain/fit/save-fit'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The answer to the fit questionnaire, kept with the client: the mix, and the 3 to 5 tasks to begin with. */
export const saveFitVerb = verb<'client.save_fit', SaveFit>({
  name: 'client.save_fit',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }, _, { agencyId }) => [
    { type: 'client', id: clientId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ clientId, tasks, chosen }, world, { agencyId }) => {
    if (world.read('client', clientId) === undefined) return notFound('client')
    return saveFit(clientId, { tasks }, fit({ tasks }, world.peek('agency', agencyId), []), chosen)
  },
})
