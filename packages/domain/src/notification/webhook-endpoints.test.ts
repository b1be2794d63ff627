import { expect, test } from 'vitest'
import { after, agency as founded } from '../samples.fixture.ts'
import { registerWebhook, type WebhookEndpoint } from './webhook-endpoints.ts'

const register = (kinds?: WebhookEndpoint['kinds']) =>
  registerWebhook({}, 'agency', 'w', {
    ...{ url: 'https://hooks.field.example', description: 'Board' },
    ...(kinds !== undefined && { kinds }),
  })
const codeOf = (kinds: WebhookEndpoint['kinds']) => {
  const decision = register(kinds)
  return decision.kind === 'refused' ? decision.code : decision.kind
}

test('an endpoint keeps the kinds that it was registered for, and without them is told everything', () => {
  const said = [undefined, ['fired', 'resolved'] as const].map(
    (kinds) => after('agency', founded, register(kinds)).webhooks?.['w']?.kinds,
  )
  expect(said).toEqual([undefined, ['fired', 'resolved']])
})

test('an endpoint that would never be told anything is refused: of no kind, or of ends whose beginnings it does not hear', () => {
  expect([[], ['resolved'] as const, ['fired'] as const].map(codeOf)).toEqual(['no_kinds', 'ends_alone', 'accepted'])
})
