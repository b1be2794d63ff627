import type { DisableWebhook } from '@understudy/contract/commands/channel-commands'
import { disableWebhook } from '@understudy/domain/notification/webhook-endpoints'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Nothing more is sent there: somebody says so, or the engine after a 410 or a dead letter. */
export const disableWebhookVerb = verb<'agency.disable_webhook', DisableWebhook>({
  name: 'agency.disable_webhook',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : disableWebhook(agency.webhooks ?? {}, agencyId, input.endpointId, input.reason)
  },
})
