import type { OfFeed } from '@understudy/contract/commands/client-commands'
import { leaveFeed } from '@understudy/domain/client/feeds'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A feed that is fetched no more. */
export const leaveFeedVerb = verb<'client.leave_feed', OfFeed>({
  name: 'client.leave_feed',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, feedId }, world) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : leaveFeed(client, clientId, feedId)
  },
})
