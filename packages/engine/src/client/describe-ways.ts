import type { DescribeWays } from '@understudy/contract/commands/client-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { describeWays } from '@understudy/domain/client/ways'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A client's words, its channels and its naming conventions, for whoever works for it. */
export const describeWaysVerb = verb<'client.describe_ways', DescribeWays>({
  name: 'client.describe_ways',
  allow: ['owner', 'ops_lead', 'client_contact'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...given }, world, { actor }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : describeWays(client.ways, clientId, given, memberIdOf(actor))
  },
})
