import type { SwitchHoliday } from '@understudy/contract/commands/client-commands'
import { switchHoliday } from '@understudy/domain/client/holidays'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A holiday that this client does not keep; it stays off after every refresh. */
export const switchHolidayVerb = verb<'client.switch_holiday', SwitchHoliday>({
  name: 'client.switch_holiday',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, date, off }, world, { at }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : switchHoliday(client, clientId, date, off, at)
  },
})
