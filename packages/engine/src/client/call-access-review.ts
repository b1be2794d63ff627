import type { CallAccessReview } from '@understudy/contract/commands/access-commands'
import { callAccessReview } from '@understudy/domain/access/client-system'
import { memberIdOf } from '@understudy/domain/actor'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A review of access that is wanted before its time. */
export const callAccessReviewVerb = verb<'client.call_access_review', CallAccessReview>({
  name: 'client.call_access_review',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId }, world, { actor, at }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : callAccessReview(client, clientId, memberIdOf(actor), at)
  },
})
