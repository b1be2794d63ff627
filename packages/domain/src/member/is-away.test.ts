import { describe, expect, it } from 'vitest'
import { after, codesOf, member } from '../samples.fixture.ts'
import { isAway } from './is-away.ts'
import { recordAbsence } from './record-absence.ts'

describe('Somebody on leave', () => {
  it('is away from the first midnight of their days to the one after the last, where the agency is', () => {
    const zone = 'America/Chicago'
    const decision = recordAbsence({}, 'member', { from: '2026-06-01', until: '2026-06-02' }, zone, 0)
    expect(codesOf(decision)).toEqual([])
    const away = after('member', member('reviewer'), decision)
    const midnight = Date.UTC(2026, 5, 1, 5)
    expect(
      [midnight - 1, midnight, midnight + 2 * 86_400_000 - 1, midnight + 2 * 86_400_000].map((at) =>
        isAway(away, zone, at),
      ),
    ).toEqual([false, true, true, false])
    expect(isAway(member('reviewer'), zone, midnight)).toBe(false)
  })
})
