import type { EnableWebhook } from '@understudy/contract/commands/channel-commands'
import { enableWebhook } from '@understudy/domain/notification/webhook-endpoints'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The endpoint is well again. */
export const enableWebhookVerb = verb<'agency.enable_webhook', EnableWebhook>({
  name: 'agency.enable_webhook',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : enableWebhook(agency.webhooks ?? {}, agencyId, input.endpointId)
  },
})
