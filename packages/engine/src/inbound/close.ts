import type { OfInbound } from '@understudy/contract/commands/inbound-commands'
import { closeInbound } from '@understudy/domain/notification/inbound-webhooks'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Nothing comes by it any more, and its secrets go. */
export const closeInboundVerb = verb<'agency.close_inbound', OfInbound>({
  name: 'agency.close_inbound',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ inboundId }, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : closeInbound(agency.inbound ?? {}, agencyId, inboundId)
  },
})
