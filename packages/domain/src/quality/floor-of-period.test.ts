import { describe, expect, it } from 'vitest'
import { drawMessage, drawnNumber, hmacSha256 } from './draw.ts'
import { floorOfPeriod, type PeriodOfDelegation } from './floor-of-period.ts'
import { planOf } from './plan.ts'

const key = new Uint8Array(32).fill(7)
const day = 86_400_000
const passed = (workItemId: string, at = 0) => ({
  ...{ agencyId: 'agency', assistantId: 'anna', taskId: 'task', sopVersion: 1, workItemId, key, at },
})
const period = (changes: Partial<PeriodOfDelegation> = {}): PeriodOfDelegation => ({
  ...{ delegationId: 'd', taskId: 'task', plan: planOf('standard'), level: 1, dayFrom: 0, weekFrom: null },
  passedBy: ['a', 'b', 'c'].map((id) => passed(id)),
  held: [],
  ...changes,
})
const uOf = (workItemId: string) => drawnNumber(hmacSha256(key, drawMessage(passed(workItemId))))

describe('At every level but the last at least one review on each day with output', () => {
  it('takes what the draw passed by with the smallest u, with its chance f + (1 − f)ⁿ / n', () => {
    const floor = floorOfPeriod(period())
    const smallest = ['a', 'b', 'c'].toSorted((a, b) => uOf(a) - uOf(b))[0] as string
    expect(floor).toMatchObject({ period: 'day', count: 3, num: 1, den: 2, workItemId: smallest, u: uOf(smallest) })
    expect(floor?.probability).toBeCloseTo(0.5 + 0.5 ** 3 / 3, 12)
  })

  it('takes nothing where the draw, or anything certain, took something; the chance stands all the same', () => {
    expect(floorOfPeriod(period({ held: [{ at: 0, isRandom: true }] }))).toMatchObject({ count: 4, workItemId: null })
    expect(floorOfPeriod(period({ held: [{ at: 0, isRandom: false }] }))).toMatchObject({ count: 3, workItemId: null })
  })

  it('is nothing on a day without output', () => {
    expect(floorOfPeriod(period({ passedBy: [] }))).toBeUndefined()
    expect(floorOfPeriod(period({ passedBy: [passed('a', -1)] }))).toBeUndefined()
  })
})

describe('At the last level one a week', () => {
  const last = { level: 3, passedBy: [passed('a', -3 * day), passed('b')] }

  it('once the week is over, over all of it', () => {
    expect(floorOfPeriod(period(last))).toBeUndefined()
    expect(floorOfPeriod(period({ ...last, weekFrom: -6 * day }))).toMatchObject({ period: 'week', count: 2, den: 10 })
    const held = [{ at: -5 * day, isRandom: true }]
    expect(floorOfPeriod(period({ ...last, weekFrom: -6 * day, held }))).toMatchObject({ count: 3, workItemId: null })
  })
})
