import { expect, test } from 'vitest'
import { keyOfWhom, type Whom, whomOfKey } from './whom-key.ts'

test('whom a step tells is read back from its short form', () => {
  const all: Whom[] = [
    { kind: 'lead' },
    { kind: 'role', role: 'owner' },
    { kind: 'member', memberId: '0b1c2d3e-0000-4000-8000-00000000000a' },
    { kind: 'on_duty', rotationId: 'nights' },
  ]
  expect(all.map(keyOfWhom).map(whomOfKey)).toEqual(all)
})
