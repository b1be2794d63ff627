import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import { expect, test } from 'vitest'
import { hearsTheSame } from './hears-the-same.ts'

/** What else there is of a holder decides nothing here. */
const opened = {
  ...{ agencyId: 'x', memberId: 'noor', roles: ['assistant', 'reviewer'], clientId: null, scopes: ['board:read'] },
  ...{ person: { userId: 'noor', hasSecondFactor: false, isOperator: false }, asksSecondFactor: false, expiresAt: 1 },
} as unknown as KeyHolder

test('a stream goes on while the agency, the member, their roles, client and scopes are what they were', () => {
  expect(
    hearsTheSame(opened, { ...opened, roles: ['reviewer', 'assistant'], memberName: 'Noor H.', expiresAt: 2 }),
  ).toBe(true)
})

test.each<[string, Partial<KeyHolder> | undefined]>([
  ['the key is no more', undefined],
  ['it speaks for another agency', { agencyId: 'y' }],
  ['it speaks for another member', { memberId: 'pat' }],
  ['a role was taken', { roles: ['assistant'] }],
  ['the client is another', { clientId: 'practice' }],
  ['the scopes are fewer', { scopes: [] }],
  ['the agency has begun to ask for a second factor', { asksSecondFactor: true }],
])('a stream ends once %s', (_, change) => {
  expect(hearsTheSame(opened, change && { ...opened, ...change })).toBe(false)
})
