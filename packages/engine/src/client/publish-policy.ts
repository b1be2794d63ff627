import type { PublishPolicy } from '@understudy/contract/commands/client-commands'
import { publishPolicy } from '@understudy/domain/client/client'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A new version of the client's promises; running clocks keep theirs. */
export const publishPolicyVerb = verb<'client.publish_policy', PublishPolicy>({
  name: 'client.publish_policy',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: (input, world) => {
    const client = world.read('client', input.clientId)
    return client === undefined ? notFound('client') : publishPolicy(client, input.clientId, input.policy)
  },
})
