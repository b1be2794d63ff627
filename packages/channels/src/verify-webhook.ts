import { Webhook, WebhookVerificationError } from 'standardwebhooks'

/**
 * Whether one of these secrets has signed these bytes, as Standard Webhooks 1.0 asks: the id, the time and the body, not
 * more than five minutes ago or ahead.
 */
export function isSigned(
  secrets: readonly string[],
  body: Buffer,
  headers: Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>,
): boolean {
  return secrets.some((secret) => {
    try {
      new Webhook(secret).verify(body, headers, { jsonParse: false })
      return true
    } catch (error) {
      if (error instanceof WebhookVerificationError) return false
      throw error
    }
  })
}
