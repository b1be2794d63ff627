import { Webhook } from 'standardwebhooks'
import type { AddressGuard } from './address-guard.ts'
import type { Delivery } from './delivery.ts'
import type { Notice } from './notice.ts'
import { postJson } from './post-json.ts'

export interface WebhookTarget {
  readonly url: string
  /** Each `whsec_…`, the newest first; two while one replaces the other. */
  readonly secrets: readonly string[]
}

/**
 * Standard Webhooks 1.0 (escalation, rule 29): the id is the message's at every attempt, the time the attempt's, and the
 * bytes that are signed are the bytes that are sent.
 */
export function sendWebhook(
  guard: AddressGuard,
  { url, secrets }: WebhookTarget,
  notice: Notice,
  at: Date,
): Promise<Delivery> {
  const body = webhookBody(notice)
  const signature = secrets.map((secret) => new Webhook(secret).sign(notice.id, at, body)).join(' ')
  const timestamp = String(Math.floor(at.getTime() / 1_000))
  const headers = { 'webhook-id': notice.id, 'webhook-timestamp': timestamp, 'webhook-signature': signature }
  return postJson(guard, { url, body, headers })
}

/** Without a time of its own, so that every attempt sends the same bytes. */
export function webhookBody({ form, kind, severity, items }: Notice): Buffer {
  const timestamp = new Date(Math.max(...items.map(({ at }) => at))).toISOString()
  const data = {
    form,
    severity,
    items: items.map(({ messageId: _, at, links: { open }, ...item }) => ({
      ...item,
      at: new Date(at).toISOString(),
      link: open,
    })),
  }
  return Buffer.from(JSON.stringify({ type: `escalation.${form === 'digest' ? 'digest' : kind}`, timestamp, data }))
}
