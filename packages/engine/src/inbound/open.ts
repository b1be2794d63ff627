import type { OpenInbound } from '@understudy/contract/commands/inbound-commands'
import { openInbound } from '@understudy/domain/notification/inbound-webhooks'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** An address that makes work items of what another system signs; its secret is made beside the ledger. */
export const openInboundVerb = verb<'agency.open_inbound', OpenInbound>({
  name: 'agency.open_inbound',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }, _, { agencyId }) => [
    { type: 'agency', id: agencyId },
    ...(taskId === undefined ? [] : [{ type: 'task' as const, id: taskId }]),
  ],
  decide: ({ description, taskId }, world, { agencyId, newId }) => {
    const agency = world.read('agency', agencyId)
    if (agency === undefined) return notFound('agency')
    if (taskId !== undefined && world.peek('task', taskId) === undefined) return notFound('task')
    const webhook = { description, ...(taskId !== undefined && { taskId }) }
    return openInbound(agency.inbound ?? {}, agencyId, newId(), webhook)
  },
})
