import { expect, test } from 'vitest'
import { openFailedAttempts } from './failed-attempts.ts'

test('after twenty keys that were none an address waits for the rest of its minute', () => {
  let now = 0
  const attempts = openFailedAttempts(() => now)
  for (let attempt = 0; attempt < 20; attempt++) {
    expect(attempts.waitOf('10.0.0.1')).toBeUndefined()
    attempts.failed('10.0.0.1')
  }
  now = 15_000
  expect(attempts.waitOf('10.0.0.1')).toBe(45)
  expect(attempts.waitOf('10.0.0.2')).toBeUndefined()
  now = 60_000
  expect(attempts.waitOf('10.0.0.1')).toBeUndefined()
})

test('addresses of one IPv6 network count together', () => {
  const attempts = openFailedAttempts(() => 0)
  for (let attempt = 0; attempt < 20; attempt++) attempts.failed(`2001:db8:1:2::${attempt}`)
  expect(attempts.waitOf('2001:db8:1:2:ffff::1')).toBe(60)
  expect(attempts.waitOf('2001:db8:1:3::1')).toBeUndefined()
})
