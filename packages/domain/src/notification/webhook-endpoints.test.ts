import { expect, test } from 'vitest'
import { after, agency as founded } from '../samples.fixture.ts'
import { changeWebhook, registerWebhook, type WebhookEndpoint } from './webhook-endpoints.ts'

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

test('what an endpoint is told is changed without another secret, for everything or for some, and never for nothing', () => {
  const state = after('agency', founded, register(['fired']))
  const change = (kinds: WebhookEndpoint['kinds'] | null, description = 'Board') =>
    changeWebhook(state.webhooks ?? {}, 'agency', 'w', { kinds: kinds ?? null, description })
  const changed = after('agency', state, change(['fired', 'resolved'], 'The board'))
  expect(changed.webhooks?.['w']).toMatchObject({
    kinds: ['fired', 'resolved'],
    description: 'The board',
    state: 'enabled',
  })
  expect(after('agency', changed, change(null)).webhooks?.['w']).not.toHaveProperty('kinds')
  expect(change(['fired'])).toMatchObject({ kind: 'accepted', events: [] })
  expect([change([]), change(['resolved'])]).toMatchObject([{ code: 'no_kinds' }, { code: 'ends_alone' }])
  expect(changeWebhook({}, 'agency', 'w', {})).toMatchObject({ code: 'not_found' })
})
