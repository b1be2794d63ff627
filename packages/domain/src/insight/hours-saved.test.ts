import { describe, expect, it } from 'vitest'
import { assistantCost } from './assistant-cost.ts'
import { hoursSaved } from './hours-saved.ts'
import { roi, valueOfHour } from './roi.ts'

const referrals = { items: 30, usualMinutes: 10, looks: 6, lookMinutes: 24 }

describe("Hours saved = usual minutes × items done − the leader's minutes", () => {
  it('with low, likely and high, since how long somebody really looked is an estimate', () => {
    // 300 minutes of work; looks of 24 minutes as measured, 60 at their cap, none at best.
    expect(hoursSaved([referrals])).toEqual({
      ...{ items: 30, unmeasured: 0, usualMinutes: 300, looks: 6, lookMinutes: 24 },
      hours: { low: 4, likely: 4.6, high: 5 },
    })
  })

  it('adds up sorts of work, and may be below 0', () => {
    const looked = { items: 0, usualMinutes: 5, looks: 9, lookMinutes: 90 }
    expect(hoursSaved([referrals, looked]).hours).toEqual({ low: 2.5, likely: 3.1, high: 5 })
    expect(hoursSaved([looked]).hours).toEqual({ low: -1.5, likely: -1.5, high: 0 })
  })

  it('the low figure saves no more minutes than the baseline says were spent', () => {
    expect(hoursSaved([referrals], 240).hours).toEqual({ low: 3, likely: 4.6, high: 5 })
    expect(hoursSaved([referrals], 600).hours.low).toBe(4)
  })

  it('work whose usual minutes nobody has said saves nothing, and is told apart', () => {
    const unknown = { items: 7, usualMinutes: undefined, looks: 0, lookMinutes: 0 }
    expect(hoursSaved([referrals, unknown])).toMatchObject({ items: 37, unmeasured: 7, usualMinutes: 300 })
  })
})

describe('Assistant cost is shared over clients by minutes', () => {
  const worked = { amount: 300_000, clientMinutes: 600, allMinutes: 2_400, everMinutes: 6_000, months: 0.5 }

  it.each([
    ['monthly', 37_500],
    ['project', 30_000],
  ] as const)('%s', (engagement, cost) => {
    expect(assistantCost({ ...worked, engagement })).toBe(cost)
  })

  it('an hour is paid by the minutes of the work itself', () => {
    expect(assistantCost({ ...worked, engagement: 'hourly', amount: 1_500 })).toBe(15_000)
  })

  it('who did nothing costs this client nothing, and of whom nobody has said it is not known', () => {
    expect(assistantCost({ ...worked, engagement: 'monthly', clientMinutes: 0, allMinutes: 0 })).toBe(0)
    expect(assistantCost({ ...worked, engagement: null })).toBeUndefined()
    expect(assistantCost({ ...worked, engagement: 'hourly', amount: null })).toBeUndefined()
  })
})

describe('ROI = hours saved × hourly value − assistant cost', () => {
  const hours = { low: 4, likely: 4.6, high: 5 }

  it('with the bounds of the hours', () => {
    expect(roi({ hours, valuePerHour: 10_000, cost: 23_000 })).toEqual({
      ...{ low: 17_000, likely: 23_000, high: 27_000, perCost: 1 },
    })
  })

  it("an hour of clinical work is worth a clinician's, of other work the leader's, of both their mean by minutes", () => {
    const [notes, calls] = [
      { minutes: 100, clinical: true },
      { minutes: 300, clinical: false },
    ]
    expect(valueOfHour([calls], 100, 200)).toBe(100)
    expect(valueOfHour([notes], 100, 200)).toBe(200)
    expect(valueOfHour([notes, calls], 100, 200)).toBe(125)
    expect(valueOfHour([notes, calls], 100, undefined)).toBeUndefined()
    expect(valueOfHour([], 100, undefined)).toBe(100)
  })

  it('is no figure where an input is missing', () => {
    expect(roi({ hours, valuePerHour: undefined, cost: 1 })).toBeUndefined()
    expect(roi({ hours, valuePerHour: 1, cost: undefined })).toBeUndefined()
    for (const cost of [0, 0.5, 4e-323]) expect(roi({ hours, valuePerHour: 1, cost })?.perCost).toBeUndefined()
  })
})
