import type { PublishCalendar } from '@understudy/contract/commands/client-commands'
import { publishCalendar } from '@understudy/domain/client/client'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A new version of the client's opening hours; running clocks keep theirs until they are recomputed. */
export const publishCalendarVerb = verb<'client.publish_calendar', PublishCalendar>({
  name: 'client.publish_calendar',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: (input, world, { at }) => {
    const client = world.read('client', input.clientId)
    return client === undefined ? notFound('client') : publishCalendar(client, input.clientId, input.calendar, at)
  },
})
