import { expect, test } from 'vitest'
import { byReadiness, standingWith } from './readiness.ts'

const stage = { code: 'stage_without_work', message: 'They only look on so far' }
const access = { code: 'access_missing', message: 'No access to records is granted' }

test('whoever can take work stands first, and whoever cannot has the reason beside their name', () => {
  expect(standingWith({ reasons: [] })).toEqual({ rank: 0 })
  expect(standingWith({ reasons: [stage] })).toEqual({ rank: 0 })
  expect(standingWith({ reasons: [stage, access] })).toEqual({ rank: 1, why: access.message })
  expect(standingWith(undefined)).toEqual({ rank: 2 })
  const names = byReadiness([
    { name: 'nobody of the task', rank: 2 },
    { name: 'cannot now', rank: 1 },
    { name: 'can', rank: 0 },
  ]).map(({ name }) => name)
  expect(names).toEqual(['can', 'cannot now', 'nobody of the task'])
})
