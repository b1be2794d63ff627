import { expect, test } from 'vitest'
import { evolveWaysIn, noteClearedFactors, noteKey, noteRevokedKey } from './ways-in.ts'

test('a key that is made or revoked is told with what it may be used for, never with anything one could sign in with', () => {
  const key = { keyId: 'k', name: 'laptop', scopes: ['tasks:read'], expiresAt: 5 }
  expect(noteKey('kim', key)).toMatchObject({
    events: [{ stream: 'member', id: 'kim', type: 'member.key_made', body: { ...key, name: { text: 'laptop' } } }],
  })
  expect(noteRevokedKey('kim', 'k')).toMatchObject({ events: [{ type: 'member.key_revoked', body: { keyId: 'k' } }] })
})

test('clearing factors needs a reason', () => {
  expect(noteClearedFactors('kim', { reason: ' ', passkeys: 1, app: false })).toMatchObject({ code: 'reason_missing' })
  expect(noteClearedFactors('kim', { reason: 'Lost phone', passkeys: 1, app: false })).toMatchObject({
    events: [{ type: 'member.factors_cleared', body: { passkeys: 1, app: false, reason: { text: 'Lost phone' } } }],
  })
})

test('what is told of ways in changes nothing about a member', () => {
  const member = { name: 'Kim' }
  expect(evolveWaysIn(member, 'member.key_made')).toBe(member)
  expect(evolveWaysIn(member, 'member.left')).toBeUndefined()
})
