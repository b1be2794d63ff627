import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { rotationMs } from './webhook-endpoints.ts'

/** Where others send work to, signed. Its secrets are no state: they lie wrapped beside the ledger. */
export interface InboundWebhook {
  readonly description: string
  /** The one task that it makes work of; any task of the agency where there is none. */
  readonly taskId?: string
}

export interface InboundEvents {
  'agency.inbound_opened': InboundWebhook & { inboundId: string }
  /** The secrets before are taken until then. */
  'agency.inbound_secret_rotated': { inboundId: string; retiresAt: number }
  'agency.inbound_closed': { inboundId: string }
}

export type InboundWebhooks = Readonly<Record<string, InboundWebhook>>

const most = 20

export function openInbound(
  inbound: InboundWebhooks,
  id: string,
  inboundId: string,
  { description, taskId }: InboundWebhook,
): Decision {
  if (Object.keys(inbound).length >= most)
    return refusedBecause('too_many_endpoints', `An agency has ${most} inbound webhooks at most`, 'Close one first')
  const body = { inboundId, description, ...(taskId !== undefined && { taskId }) }
  return accepted([{ stream: 'agency', id, type: 'agency.inbound_opened', body }], { inboundId })
}

export function rotateInboundSecret(inbound: InboundWebhooks, id: string, inboundId: string, at: number): Decision {
  if (inbound[inboundId] === undefined) return noSuchInbound()
  const body = { inboundId, retiresAt: at + rotationMs }
  return accepted([{ stream: 'agency', id, type: 'agency.inbound_secret_rotated', body }], {
    inboundId,
    retiresAt: new Date(body.retiresAt).toISOString(),
  })
}

/** For good; the work that came by it stays. */
export function closeInbound(inbound: InboundWebhooks, id: string, inboundId: string): Decision {
  if (inbound[inboundId] === undefined) return noSuchInbound()
  return accepted([{ stream: 'agency', id, type: 'agency.inbound_closed', body: { inboundId } }])
}

const noSuchInbound = () => refusedBecause('not_found', 'There is no such inbound webhook')

/** The fold of the inbound webhooks; undefined where the event is about something else. */
export function evolveInbound(inbound: InboundWebhooks, type: string, body: object): InboundWebhooks | undefined {
  switch (type) {
    case 'agency.inbound_opened': {
      const { inboundId, ...opened } = body as InboundEvents[typeof type]
      return { ...inbound, [inboundId]: opened }
    }
    case 'agency.inbound_secret_rotated':
      return inbound
    case 'agency.inbound_closed': {
      const { inboundId } = body as InboundEvents[typeof type]
      return Object.fromEntries(Object.entries(inbound).filter(([id]) => id !== inboundId))
    }
    default:
      return undefined
  }
}
