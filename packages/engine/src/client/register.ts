import type { RegisterClient } from '@understudy/contract/commands/client-commands'
import { publishCalendar, publishPolicy, registerClient } from '@understudy/domain/client/client'
import { defaultCalendar, defaultPolicyIn } from '@understudy/domain/client/defaults'
import { inTurn } from '../shell/in-turn.ts'
import { verb } from '../shell/verb.ts'

/** A new client with a calendar and a policy from the first moment, so that no promise is made without them. */
export const registerClientVerb = verb<'client.register', RegisterClient>({
  name: 'client.register',
  allow: ['owner', 'ops_lead'],
  needs: () => [],
  decide: ({ name, timeZone, regulated, calendar, policy }, _, { newId, at }) => {
    const id = newId()
    const unpublished = { calendars: [], policies: [] }
    return inTurn(
      () => registerClient(undefined, id, { name, timeZone, regulated }),
      () => publishCalendar(unpublished, id, calendar ?? defaultCalendar(timeZone), at),
      () => publishPolicy(unpublished, id, policy ?? defaultPolicyIn(timeZone)),
    )
  },
})
