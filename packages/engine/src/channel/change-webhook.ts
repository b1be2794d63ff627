import type { ChangeWebhook } from '@understudy/contract/commands/channel-commands'
import { changeWebhook } from '@understudy/domain/notification/webhook-endpoints'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What an endpoint is told from now on, and what it is for. */
export const changeWebhookVerb = verb<'agency.change_webhook', ChangeWebhook>({
  name: 'agency.change_webhook',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ endpointId, ...change }, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : changeWebhook(agency.webhooks ?? {}, agencyId, endpointId, change)
  },
})
