import { expect, test } from 'vitest'
import { addressOf } from './address-of.ts'

test('an address has what is named in its path and what is asked, and nothing of what is not said', () => {
  expect(addressOf('/v1/clients/{clientId}/scorecard.csv', { path: { clientId: 'a/b' } })).toBe(
    '/v1/clients/a%2Fb/scorecard.csv',
  )
  expect(addressOf('/v1/audit/export', { query: { actor: 'member:a b', since: undefined } })).toBe(
    '/v1/audit/export?actor=member%3Aa%20b',
  )
  expect(addressOf('/v1/live', {})).toBe('/v1/live')
})
