import type { TakeHolidays } from '@understudy/contract/commands/client-commands'
import { takeHolidays } from '@understudy/domain/client/holidays'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What a region's list or a feed says; the dates come with the command, whoever looked them up. */
export const takeHolidaysVerb = verb<'client.take_holidays', TakeHolidays>({
  name: 'client.take_holidays',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, source, holidays }, world, { at }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : takeHolidays(client, clientId, source, holidays, at)
  },
})
