import type { DeleteWebhook } from '@understudy/contract/commands/channel-commands'
import { deleteWebhook } from '@understudy/domain/notification/webhook-endpoints'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The endpoint is gone, and its secrets with it. */
export const deleteWebhookVerb = verb<'agency.delete_webhook', DeleteWebhook>({
  name: 'agency.delete_webhook',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : deleteWebhook(agency.webhooks ?? {}, agencyId, input.endpointId)
  },
})
