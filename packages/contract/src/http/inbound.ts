import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { OfInbound, OpenInbound } from '../commands/inbound-commands.ts'
import { MakeWorkItem } from '../commands/work-item-commands.ts'
import { type CommandRoute, mintingSecrets } from './command-route.ts'
import { IsoInstant } from './fields.ts'

export const InboundWebhook = z
  .object({
    id: Id,
    description: z.string(),
    taskId: Id.nullable(),
    /** Where to send to, below the address of the API. */
    path: z.string(),
    /** How many secrets are taken: two while one replaces the other. */
    secrets: z.int(),
    /** When something signed came in last, to the minute; null where nothing has yet. */
    lastReceivedAt: IsoInstant.nullable(),
  })
  .meta({ id: 'InboundWebhook' })
export type InboundWebhook = z.infer<typeof InboundWebhook>

/** What Standard Webhooks 1.0 signs by; the time may be five minutes off. */
export const SignedHeaders = z.object({
  'webhook-id': z.string().min(1).max(200),
  'webhook-timestamp': z.string().regex(/^\d{1,12}$/, 'Seconds since 1970'),
  'webhook-signature': z.string().min(1).max(2_000),
})
export type SignedHeaders = z.infer<typeof SignedHeaders>

const asked = MakeWorkItem.pick({ title: true, priority: true, highRisk: true, batch: true, repeatOf: true })

/**
 * Work that another system asks for. The same external id on the same task makes one work item, however often it is sent,
 * and also where it was made otherwise.
 */
export const WorkRequested = z.strictObject({
  type: z.literal('work_item.requested'),
  /** When it happened with the sender; kept nowhere. */
  timestamp: z.iso.datetime({ offset: true }).exactOptional(),
  data: asked.extend({ externalId: MakeWorkItem.shape.externalId.unwrap(), taskId: Id.exactOptional() }).strict(),
})
export type WorkRequested = z.infer<typeof WorkRequested>

/** The work item that there is now; `existed` where it was there already, as it was then. */
export const WorkTaken = z.object({ workItemId: Id, existed: z.boolean() }).meta({ id: 'WorkTaken' })
export type WorkTaken = z.infer<typeof WorkTaken>

export const inboundCommands: readonly CommandRoute[] = [
  ...mintingSecrets('inboundId', [
    {
      command: 'agency.open_inbound',
      path: '/v1/inbound-webhooks',
      input: OpenInbound,
      summary: 'Open an inbound webhook that makes work items; its secret is in this answer and nowhere else',
      makes: 'inboundId',
    },
    {
      command: 'agency.rotate_inbound_secret',
      path: '/v1/inbound-webhooks/:inboundId/secret-rotations',
      input: OfInbound,
      summary: 'Make a new secret of an inbound webhook, shown once; the one before is taken for a day',
    },
  ]),
  {
    command: 'agency.close_inbound',
    path: '/v1/inbound-webhooks/:inboundId/close',
    input: OfInbound,
    summary: 'Close an inbound webhook for good',
  },
]
