import type { RegisterWebhook } from '@understudy/contract/commands/channel-commands'
import { registerWebhook } from '@understudy/domain/notification/webhook-endpoints'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** An address to which the agency's events go; its secret is made beside the ledger. */
export const registerWebhookVerb = verb<'agency.register_webhook', RegisterWebhook>({
  name: 'agency.register_webhook',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId, newId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : registerWebhook(agency.webhooks ?? {}, agencyId, newId(), input)
  },
})
