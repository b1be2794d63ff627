import { expect, test } from 'vitest'
import { isSomebodyElse } from './somebody-else.ts'

const dana = { memberId: 'dana', agencyId: 'a' }

test('who came in meanwhile in another tab is somebody else, also as the same person in another agency', () => {
  expect(isSomebodyElse(dana, { memberId: 'olivia', agencyId: 'a' })).toBe(true)
  expect(isSomebodyElse(dana, { memberId: 'dana', agencyId: 'b' })).toBe(true)
  expect(isSomebodyElse(dana, dana)).toBe(false)
})

test('nobody is somebody else where nobody was in before', () => {
  expect(isSomebodyElse(undefined, dana)).toBe(false)
  expect(isSomebodyElse(null, dana)).toBe(false)
})
