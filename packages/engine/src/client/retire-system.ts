import type { RetireSystem } from '@understudy/contract/commands/access-commands'
import { retireSystem } from '@understudy/domain/access/client-system'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A system that is no longer used leaves the register. */
export const retireSystemVerb = verb<'client.retire_system', RetireSystem>({
  name: 'client.retire_system',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, name, reason }, world) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : retireSystem(client, clientId, name, reason)
  },
})
