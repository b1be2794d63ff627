import type { SetHourlyValue } from '@understudy/contract/commands/insight-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { setHourlyValue } from '@understudy/domain/insight/set-hourly-value'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What an hour of the leader's and of a clinician's time is worth to the client. */
export const setHourlyValueVerb = verb<'client.set_hourly_value', SetHourlyValue>({
  name: 'client.set_hourly_value',
  allow: ['owner', 'ops_lead', 'client_contact'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...value }, world, { actor }) => {
    const client = world.read('client', clientId)
    if (client === undefined) return notFound('client')
    return setHourlyValue(client.hourlyValue, clientId, value, memberIdOf(actor))
  },
})
