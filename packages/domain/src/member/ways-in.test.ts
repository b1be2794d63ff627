import { expect, test } from 'vitest'
import {
  evolveWaysIn,
  noteClearedFactors,
  noteDueFeed,
  noteKey,
  noteRevokedDueFeed,
  noteRevokedKey,
} from './ways-in.ts'

test('a key that is made or revoked is told with what it may be used for, never with anything one could sign in with', () => {
  const key = { keyId: 'k', name: 'laptop', scopes: ['tasks:read'], expiresAt: 5 }
  expect(noteKey('kim', key)).toMatchObject({
    events: [{ stream: 'member', id: 'kim', type: 'member.key_made', body: { ...key, name: { text: 'laptop' } } }],
  })
  expect(noteRevokedKey('kim', 'k')).toMatchObject({ events: [{ type: 'member.key_revoked', body: { keyId: 'k' } }] })
})

test('an address of a calendar that is made or revoked is told with what it is of, never with the address', () => {
  const feed = { dueFeedId: 'f', name: 'phone', clientId: null }
  expect(noteDueFeed('kim', feed)).toMatchObject({
    events: [{ stream: 'member', id: 'kim', type: 'member.due_feed_made', body: { ...feed, name: { text: 'phone' } } }],
  })
  expect(noteRevokedDueFeed('kim', 'f')).toMatchObject({
    events: [{ type: 'member.due_feed_revoked', body: { dueFeedId: 'f' } }],
  })
  const member = { name: 'Kim' }
  for (const what of ['made', 'revoked']) expect(evolveWaysIn(member, `member.due_feed_${what}`)).toBe(member)
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
