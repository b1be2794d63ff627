import type { FollowFeed } from '@understudy/contract/commands/client-commands'
import { followFeed } from '@understudy/domain/client/feeds'
import { refusedBecause } from '@understudy/domain/decision'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The holidays of an iCal feed from now on; its address is kept beside the ledger. */
export const followFeedVerb = verb<'client.follow_feed', FollowFeed>({
  name: 'client.follow_feed',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }, _, { agencyId }) => [
    { type: 'agency', id: agencyId },
    { type: 'client', id: clientId },
  ],
  decide: ({ clientId, name }, world, { agencyId, at, newId }) => {
    const client = world.read('client', clientId)
    if (client === undefined) return notFound('client')
    if (world.peek('agency', agencyId)?.mode === 'virtual')
      return refusedBecause('agency_virtual', 'Nothing from outside touches a virtual agency')
    return followFeed(client, clientId, newId(), name, at)
  },
})
