import type { RegisterSystem } from '@understudy/contract/commands/access-commands'
import { registerSystem } from '@understudy/domain/access/client-system'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A system of the client enters the register of who may get into what. */
export const registerSystemVerb = verb<'client.register_system', RegisterSystem>({
  name: 'client.register_system',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...system }, world, { at }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : registerSystem(client, clientId, system, at)
  },
})
