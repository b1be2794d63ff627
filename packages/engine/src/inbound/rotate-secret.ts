import type { OfInbound } from '@understudy/contract/commands/inbound-commands'
import { rotateInboundSecret } from '@understudy/domain/notification/inbound-webhooks'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A new secret; for a day the one before is taken too. */
export const rotateInboundSecretVerb = verb<'agency.rotate_inbound_secret', OfInbound>({
  name: 'agency.rotate_inbound_secret',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ inboundId }, world, { agencyId, at }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : rotateInboundSecret(agency.inbound ?? {}, agencyId, inboundId, at)
  },
})
