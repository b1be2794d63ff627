import { describe, expect, it } from 'vitest'
import { drawMessage, drawnNumber, hmacSha256 } from './draw.ts'
import { floorsOfPeriod, type HeldSubmission, type PeriodOfDelegation } from './floor-of-period.ts'
import { planOf } from './plan.ts'

const standard = planOf('standard')
const key = new Uint8Array(32).fill(7)
const day = 86_400_000
const passed = (workItemId: string, at = 0) => ({
  ...{ agencyId: 'agency', assistantId: 'anna', taskId: 'task', sopVersion: 1, workItemId, key, at },
})
const half = { num: 1, den: 2, level: 1 }
const quarter = { num: 1, den: 4, level: 2 }
const tenth = { num: 1, den: 10, level: 3 }
const everything = { num: 1, den: 1, level: 0 }
const by = (drawn: typeof half, ...ids: string[]) => ids.map((id) => ({ ...passed(id), drawn }))
const held = (changes: Partial<HeldSubmission> = {}): HeldSubmission => ({
  ...{ at: 0, kind: 'random', drawn: half, failedAt: null },
  ...changes,
})
const period = (changes: Partial<PeriodOfDelegation> = {}): PeriodOfDelegation => ({
  ...{ delegationId: 'd', taskId: 'task', plan: standard, dayFrom: 0, weekFrom: null },
  passedBy: by(half, 'a', 'b', 'c'),
  held: [],
  ...changes,
})
const uOf = (workItemId: string) => drawnNumber(hmacSha256(key, drawMessage(passed(workItemId))))

describe('At every level but the last at least one review on each day with output', () => {
  it('takes what the draw passed by with the smallest u, with its chance f + (1 − f)ⁿ / n', () => {
    const [floor, ...others] = floorsOfPeriod(period())
    const smallest = ['a', 'b', 'c'].toSorted((a, b) => uOf(a) - uOf(b))[0] as string
    expect(others).toEqual([])
    expect(floor).toMatchObject({ period: 'day', count: 3, num: 1, den: 2, workItemId: smallest, u: uOf(smallest) })
    expect(floor?.probability).toBeCloseTo(0.5 + 0.5 ** 3 / 3, 12)
  })

  it('takes nothing where the draw took something; the chance stands all the same', () => {
    const [floor] = floorsOfPeriod(period({ held: [held()] }))
    expect(floor).toMatchObject({ count: 4, workItemId: null })
    expect(floor?.probability).toBeCloseTo(0.5 + 0.5 ** 4 / 4, 12)
  })

  it('is none where a certain review met it anyway: the chance of the draw stands', () => {
    const certain = [held({ kind: 'forced' }), held({ drawn: everything }), held({ kind: 'all', drawn: everything })]
    for (const one of certain) expect(floorsOfPeriod(period({ held: [one] }))).toEqual([])
  })

  it('is nothing on a day without output', () => {
    expect(floorsOfPeriod(period({ passedBy: [] }))).toEqual([])
    expect(floorsOfPeriod(period({ passedBy: [{ ...passed('a', -1), drawn: half }] }))).toEqual([])
  })
})

describe('The chance that a floor leaves is of the level in force at each draw', () => {
  it('whatever the level became by midnight: a rework that the draw found does not make its own chance certain', () => {
    const found = held({ drawn: quarter, failedAt: 2 })
    const afterwards = [held({ at: 3, drawn: everything }), held({ at: 4, kind: 'all', drawn: everything })]
    const floors = floorsOfPeriod(period({ passedBy: by(quarter, 'a', 'b'), held: [found, ...afterwards] }))
    // As if it had been passed by: the two that came after would have been drawn at 1/4 as well.
    expect(floors).toMatchObject([{ count: 5, num: 1, den: 4, level: 2, workItemId: null }])
    expect(floors[0]?.probability).toBeCloseTo(0.25 + 0.75 ** 5 / 5, 12)
  })

  it('but what was certain before that rework, or for a reason of its own, had met the floor', () => {
    const found = held({ drawn: quarter, failedAt: 2 })
    for (const one of [held({ at: 1, drawn: everything }), held({ at: 3, kind: 'forced', drawn: quarter })])
      expect(floorsOfPeriod(period({ passedBy: by(quarter, 'a'), held: [found, one] }))).toEqual([])
  })

  it('one for each share of a day on which the level climbed, and the pick is under its own', () => {
    const floors = floorsOfPeriod(period({ passedBy: [...by(half, 'a'), ...by(quarter, 'b', 'c')] }))
    expect(floors.map(({ den, count }) => ({ den, count }))).toEqual([
      { den: 2, count: 3 },
      { den: 4, count: 3 },
    ])
    // The integral over u of the product of 1 - max(f, u), by hand.
    expect(floors[0]?.probability).toBeCloseTo(0.5 + 0.5 ** 3 / 3, 12)
    expect(floors[1]?.probability).toBeCloseTo(0.25 + 0.5 * ((0.75 ** 2 - 0.5 ** 2) / 2) + 0.5 ** 3 / 3, 12)
    const smallest = ['a', 'b', 'c'].toSorted((a, b) => uOf(a) - uOf(b))[0]
    expect(floors.map(({ workItemId }) => workItemId)).toEqual(smallest === 'a' ? ['a', null] : [null, smallest])
  })
})

describe('At the last level one a week', () => {
  const last = {
    passedBy: [
      { ...passed('a', -3 * day), drawn: tenth },
      { ...passed('b'), drawn: tenth },
    ],
  }

  it('once the week is over, over all of it', () => {
    expect(floorsOfPeriod(period(last))).toEqual([])
    const ended = { ...last, weekFrom: -6 * day }
    expect(floorsOfPeriod(period(ended))).toMatchObject([{ period: 'week', count: 2, den: 10 }])
    const drawn = [held({ at: -5 * day, drawn: tenth })]
    expect(floorsOfPeriod(period({ ...ended, held: drawn }))).toMatchObject([{ count: 3, workItemId: null }])
  })

  it('and none where the days of the week had theirs at another level', () => {
    expect(floorsOfPeriod(period({ ...last, weekFrom: -6 * day, held: [held({ at: -5 * day })] }))).toEqual([])
  })

  it('as its plan was at the draw: another plan since, with more levels or fewer, takes the floor from nobody', () => {
    const weekFrom = -6 * day
    const ours = { ...standard, id: 'ours', levels: [...standard.levels, { num: 1, den: 20 }] }
    const shorter = { ...standard, id: 'shorter', levels: standard.levels.slice(0, 3) }
    const passedBy = last.passedBy.map((one) => ({ ...one, drawn: { ...tenth, isLast: true } }))
    const expected = floorsOfPeriod(period({ ...last, weekFrom }))
    expect(expected).toMatchObject([{ period: 'week', count: 2 }])
    expect(floorsOfPeriod(period({ passedBy, weekFrom, plan: ours }))).toEqual(expected)
    const climbing = by({ ...quarter, isLast: false } as typeof quarter, 'a', 'b')
    expect(floorsOfPeriod(period({ passedBy: climbing, weekFrom, plan: shorter }))).toMatchObject([{ period: 'day' }])
    // What was drawn before a draw said so is told by the plan that holds now.
    expect(floorsOfPeriod(period({ ...last, weekFrom, plan: ours }))).toMatchObject([{ period: 'day', count: 1 }])
  })
})
