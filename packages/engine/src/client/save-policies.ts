import type { SavePolicies } from '@understudy/contract/commands/client-commands'
import { savePolicies } from '@understudy/domain/client/policies'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The ordered list that new promises are made by; running clocks keep theirs until they are recomputed. */
export const savePoliciesVerb = verb<'client.save_policies', SavePolicies>({
  name: 'client.save_policies',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, policies }, world) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : savePolicies(client, clientId, policies)
  },
})
