import type { RotateWebhookSecret } from '@understudy/contract/commands/channel-commands'
import { rotateWebhookSecret } from '@understudy/domain/notification/webhook-endpoints'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A new secret; for a day the one before signs along. */
export const rotateWebhookSecretVerb = verb<'agency.rotate_webhook_secret', RotateWebhookSecret>({
  name: 'agency.rotate_webhook_secret',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId, at }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : rotateWebhookSecret(agency.webhooks ?? {}, agencyId, input.endpointId, at)
  },
})
