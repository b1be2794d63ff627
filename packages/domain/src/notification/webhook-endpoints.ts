import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { NoticeKind } from '../escalation/escalation.ts'

/** Where an agency's events are sent, signed. Its secrets are no state: they lie wrapped beside the ledger. */
export interface WebhookEndpoint {
  readonly url: string
  readonly description: string
  /** The kinds of notices that are sent there; unset: all. A test goes whatever this says. */
  readonly kinds?: readonly NoticeKind[]
  readonly state: 'enabled' | 'disabled'
  /** Why it was disabled, and by whom: a member, or the engine after a 410 or a dead letter. */
  readonly because?: string
}

export interface WebhookEvents {
  'agency.webhook_registered': { endpointId: string; url: string; description: string; kinds?: readonly NoticeKind[] }
  /** All of it as it is from now on; without kinds: everything. */
  'agency.webhook_changed': { endpointId: string; description: string; kinds?: readonly NoticeKind[] }
  /** The secrets before sign along until then. */
  'agency.webhook_secret_rotated': { endpointId: string; retiresAt: number }
  'agency.webhook_disabled': { endpointId: string; because: string }
  'agency.webhook_enabled': { endpointId: string }
  'agency.webhook_deleted': { endpointId: string }
}

export type WebhookEndpoints = Readonly<Record<string, WebhookEndpoint>>

const mostEndpoints = 20
/** During a rotation both secrets sign (escalation, rule 29). */
export const rotationMs = 86_400_000

export function registerWebhook(
  endpoints: WebhookEndpoints,
  id: string,
  endpointId: string,
  input: Pick<WebhookEndpoint, 'url' | 'description' | 'kinds'>,
): Decision {
  if (Object.keys(endpoints).length >= mostEndpoints)
    return refusedBecause('too_many_endpoints', `An agency has ${mostEndpoints} endpoints at most`, 'Delete one first')
  const { username, password, hash } = new URL(input.url)
  if (username !== '' || password !== '' || hash !== '')
    return refusedBecause(
      'url_with_secret',
      'The address of an endpoint holds no password',
      'Verify our signature instead',
    )
  const { url, description, kinds } = input
  const untold = toldNothing(kinds)
  if (untold !== undefined) return untold
  const body = { endpointId, url, description, ...(kinds !== undefined && { kinds }) }
  return accepted([{ stream: 'agency', id, type: 'agency.webhook_registered', body }], { endpointId })
}

/** Other kinds or other words; `kinds` null: everything from now on, what waits for it as well. */
export function changeWebhook(
  endpoints: WebhookEndpoints,
  id: string,
  endpointId: string,
  change: { readonly description?: string; readonly kinds?: readonly NoticeKind[] | null },
): Decision {
  const endpoint = endpoints[endpointId]
  if (endpoint === undefined) return noSuchEndpoint()
  const { description = endpoint.description, kinds = endpoint.kinds ?? null } = change
  const untold = toldNothing(kinds)
  if (untold !== undefined) return untold
  const isSame = JSON.stringify([description, kinds]) === JSON.stringify([endpoint.description, endpoint.kinds ?? null])
  if (isSame) return accepted([])
  const body = { endpointId, description, ...(kinds !== null && { kinds }) }
  return accepted([{ stream: 'agency', id, type: 'agency.webhook_changed', body }])
}

/** Kinds by which an endpoint would hear of nothing. */
function toldNothing(kinds: readonly NoticeKind[] | null | undefined): Decision | undefined {
  if (kinds?.length === 0)
    return refusedBecause('no_kinds', 'The webhook would receive nothing', 'Tick at least one kind of message')
  if (kinds?.every((kind) => kind === 'resolved'))
    return refusedBecause(
      'ends_alone',
      '“Resolved” is only sent to someone who was told of the start',
      'Also tick “Escalation raised”',
    )
  return undefined
}

export function rotateWebhookSecret(endpoints: WebhookEndpoints, id: string, endpointId: string, at: number): Decision {
  if (endpoints[endpointId] === undefined) return noSuchEndpoint()
  const body = { endpointId, retiresAt: at + rotationMs }
  return accepted([{ stream: 'agency', id, type: 'agency.webhook_secret_rotated', body }], {
    endpointId,
    retiresAt: new Date(body.retiresAt).toISOString(),
  })
}

export function disableWebhook(endpoints: WebhookEndpoints, id: string, endpointId: string, because: string): Decision {
  const endpoint = endpoints[endpointId]
  if (endpoint === undefined) return noSuchEndpoint()
  if (endpoint.state === 'disabled') return accepted([])
  return accepted([{ stream: 'agency', id, type: 'agency.webhook_disabled', body: { endpointId, because } }])
}

export function enableWebhook(endpoints: WebhookEndpoints, id: string, endpointId: string): Decision {
  const endpoint = endpoints[endpointId]
  if (endpoint === undefined) return noSuchEndpoint()
  if (endpoint.state === 'enabled') return accepted([])
  return accepted([{ stream: 'agency', id, type: 'agency.webhook_enabled', body: { endpointId } }])
}

export function deleteWebhook(endpoints: WebhookEndpoints, id: string, endpointId: string): Decision {
  if (endpoints[endpointId] === undefined) return noSuchEndpoint()
  return accepted([{ stream: 'agency', id, type: 'agency.webhook_deleted', body: { endpointId } }])
}

const noSuchEndpoint = () => refusedBecause('not_found', 'There is no such endpoint')

/** The fold of the endpoints; undefined where the event is about something else. */
export function evolveWebhooks(endpoints: WebhookEndpoints, type: string, body: object): WebhookEndpoints | undefined {
  const { endpointId } = body as { endpointId: string }
  const endpoint = endpoints[endpointId]
  switch (type) {
    case 'agency.webhook_registered': {
      const { url, description, kinds } = body as WebhookEvents[typeof type]
      const said = { url, description, ...(kinds !== undefined && { kinds }) }
      return { ...endpoints, [endpointId]: { ...said, state: 'enabled' } }
    }
    case 'agency.webhook_changed': {
      const { description, kinds } = body as WebhookEvents[typeof type]
      if (endpoint === undefined) return endpoints
      const { kinds: _, ...rest } = endpoint
      return { ...endpoints, [endpointId]: { ...rest, description, ...(kinds !== undefined && { kinds }) } }
    }
    case 'agency.webhook_secret_rotated':
      return endpoints
    case 'agency.webhook_disabled': {
      const { because } = body as WebhookEvents[typeof type]
      return endpoint === undefined
        ? endpoints
        : { ...endpoints, [endpointId]: { ...endpoint, state: 'disabled', because } }
    }
    case 'agency.webhook_enabled': {
      if (endpoint === undefined) return endpoints
      const { because: _, ...rest } = endpoint
      return { ...endpoints, [endpointId]: { ...rest, state: 'enabled' } }
    }
    case 'agency.webhook_deleted':
      return Object.fromEntries(Object.entries(endpoints).filter(([id]) => id !== endpointId))
    default:
      return undefined
  }
}
