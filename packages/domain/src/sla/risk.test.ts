import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reliabilityOf } from './reliability.ts'
import { type RiskModel, rawRisk, riskOf, withLesson } from './risk.ts'
import { mended, withOutcome } from './risk-calibration.ts'
import { type Durations, hazardsOf, missChance, type Seen, withSeen } from './risk-curve.ts'

const hour = 3_600_000
const noon = Date.parse('2026-06-01T12:00:00Z')

const times = fc.integer({ min: 1, max: 400 * hour })
const seen: fc.Arbitrary<Seen> = fc.oneof(
  times.map((endedMs) => ({ endedMs })),
  times.map((cutMs) => ({ cutMs })),
)
const durations = fc
  .array(seen, { minLength: 1, maxLength: 60 })
  .map((all) => all.reduce<Durations | undefined>((known, one) => withSeen(known, one, noon), undefined) as Durations)

const of = (...hours: readonly number[]): Durations =>
  hours.reduce<Durations | undefined>(
    (known, one) => withSeen(known, { endedMs: one * hour }, noon),
    undefined,
  ) as Durations

const spread = (count: number, from: number, to: number) =>
  Array.from({ length: count }, (_, index) => from + ((index + 0.5) * (to - from)) / count)

describe('the chance that a promise is missed', () => {
  it('is a chance, falls as more is promised, and is certain once the promise is past', () => {
    fc.assert(
      fc.property(durations, times, times, times, (known, elapsed, promised, more) => {
        const hazards = hazardsOf(known)
        const chance = missChance(hazards, elapsed, promised)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        expect(missChance(hazards, elapsed, promised + more)).toBeLessThanOrEqual(chance)
        if (promised <= elapsed) expect(chance).toBe(1)
      }),
    )
  })

  it('is conditional on the time that has gone by: to outlast all is to outlast the first part, then the rest', () => {
    fc.assert(
      fc.property(durations, fc.tuple(times, times, times), (known, drawn) => {
        const [from, between, to] = drawn.toSorted((a, b) => a - b) as [number, number, number]
        const hazards = hazardsOf(known)
        const both = missChance(hazards, from, between) * missChance(hazards, between, to)
        expect(missChance(hazards, from, to)).toBeCloseTo(both, 9)
      }),
    )
  })

  it('is the share of such clocks that ran longer, where all were seen to their end', () => {
    const hazards = hazardsOf(of(...spread(400, 0, 2), ...spread(600, 6, 20)))
    expect(missChance(hazards, 0, 4 * hour)).toBeCloseTo(0.6, 2)
    expect(missChance(hazards, 3 * hour, 4 * hour)).toBeCloseTo(1, 2)
    expect(missChance(hazards, 1 * hour, 4 * hour)).toBeCloseTo(600 / 800, 1)
  })

  it('is that of the wider sort where a task has no experience, and its own where it has much', () => {
    const wide = hazardsOf(of(...spread(500, 0, 10)))
    const none = { version: 0, asOf: noon, ended: [], cut: [] }
    expect(missChance(hazardsOf(none, wide), 0, 5 * hour)).toBeCloseTo(missChance(wide, 0, 5 * hour), 12)
    const own = of(...spread(3_000, 6, 10))
    expect(missChance(hazardsOf(own, wide), 0, 5 * hour)).toBeGreaterThan(0.97)
    const few = missChance(hazardsOf(of(...spread(20, 6, 10)), wide), 0, 5 * hour)
    expect(few).toBeGreaterThan(missChance(wide, 0, 5 * hour))
    expect(few).toBeLessThan(missChance(hazardsOf(own, wide), 0, 5 * hour))
  })

  it('knows of a broken promise before its work is done, and in the end as if it had been watched throughout', () => {
    const broken = withSeen(of(...spread(50, 0, 8)), { cutMs: 8 * hour }, noon)
    expect(missChance(hazardsOf(broken), 0, 8 * hour)).toBeGreaterThan(
      missChance(hazardsOf(of(...spread(50, 0, 8))), 0, 8 * hour),
    )
    const done = withSeen(broken, { endedMs: 30 * hour, knownMs: 8 * hour }, noon)
    const watched = withSeen(of(...spread(50, 0, 8)), { endedMs: 30 * hour }, noon)
    expect(hazardsOf(done)).toEqual(hazardsOf(watched))
  })

  it('forgets: a clock of a month ago counts half', () => {
    const later = noon + 30 * 86_400_000
    const old = Array.from({ length: 40 }, () => 1)
    const now = withSeen(of(...old), { endedMs: 9 * hour }, later)
    expect(now.ended.reduce((sum, count) => sum + count, 0)).toBeCloseTo(21, 9)
    expect(now.asOf).toBe(later)
    expect(withSeen(now, { endedMs: hour }, noon).asOf).toBe(later)
  })
})

describe('chances that are mended by what came of them', () => {
  it('stay as they are while nothing is known, and where they came as they were told', () => {
    expect(mended(undefined, 0.37)).toBe(0.37)
    let calibration = withOutcome(undefined, 0.5, true, noon)
    calibration = withOutcome(calibration, 0.5, false, noon)
    expect(mended(calibration, 0.5)).toBeCloseTo(0.5, 12)
  })

  it('go where the outcomes were, the nearer the more there are', () => {
    const after = (count: number) => {
      let calibration = withOutcome(undefined, 0.3, true, noon)
      for (let index = 1; index < count; index++) calibration = withOutcome(calibration, 0.3, index % 10 < 6, noon)
      return mended(calibration, 0.3)
    }
    expect(after(10)).toBeLessThan(after(100))
    expect(after(2_000)).toBeCloseTo(0.6, 1)
  })

  it('remain chances', () => {
    const outcomes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { maxLength: 80 })
    fc.assert(
      fc.property(outcomes, fc.double({ min: 0, max: 1, noNaN: true }), (all, chance) => {
        const calibration = all.reduce<ReturnType<typeof withOutcome> | undefined>(
          (known, [told, missed], day) => withOutcome(known, told, missed, noon + day * 86_400_000),
          undefined,
        )
        const told = mended(calibration, chance)
        expect(told >= 0 && told <= 1).toBe(true)
      }),
    )
  })
})

describe('what a clock teaches', () => {
  const empty: RiskModel = { curves: [undefined, undefined, undefined], calibrations: [] }
  const hit = (hours: number) => ({
    ...{ at: noon, endedMs: hours * hour },
    outcome: { missed: false, ranMs: hours * hour, promisedMs: 8 * hour },
  })

  it('tells no chance before anything has ended, and one afterwards', () => {
    const progress = { elapsedMs: hour, promisedMs: 8 * hour }
    expect(riskOf(empty, progress)).toBeUndefined()
    expect(riskOf(empty, { elapsedMs: 8 * hour, promisedMs: 8 * hour })).toBe(1)
    const learnt = spread(30, 0.5, 7).reduce((model, hours) => withLesson(model, hit(hours)), empty)
    expect(riskOf(learnt, progress)).toBeLessThan(0.05)
    expect(learnt.curves.map((curve) => curve?.version)).toEqual([30, 30, 30])
  })

  it('holds an outcome only against what was known before, at the quarters that the clock reached', () => {
    const known = spread(30, 0.5, 12).reduce<RiskModel>(
      (model, hours) => withLesson(model, { at: noon, endedMs: hours * hour }),
      empty,
    )
    const after = withLesson(known, hit(3))
    expect(after.calibrations.map((one) => one?.version)).toEqual([1, 1, undefined, undefined])
    const said = after.calibrations[1]?.said.reduce((sum, one) => sum + one, 0)
    expect(said).toBeCloseTo(rawRisk(known.curves, { elapsedMs: 2 * hour, promisedMs: 8 * hour }) as number, 12)
  })
})

describe('how chances held', () => {
  it('is told by tenths, beside what the base rate alone would have said', () => {
    const told = [
      ...Array.from({ length: 8 }, (_, i) => ({ chance: 0.25, missed: i < 2 })),
      { chance: 1, missed: true },
    ]
    const held = reliabilityOf(told, 8)
    expect(held).toMatchObject({ n: 9, missedShare: 3 / 9, worst: 0, meanError: 0 })
    expect(held?.deciles.map(({ from, n }) => [from, n])).toEqual([
      [0.2, 8],
      [0.9, 1],
    ])
    expect(held?.brier).toBeCloseTo((6 * 0.25 ** 2 + 2 * 0.75 ** 2) / 9, 12)
    expect(held?.baseRateBrier).toBeCloseTo(2 / 9, 12)
    expect(reliabilityOf(told)?.worst).toBeUndefined()
    expect(reliabilityOf([])).toBeUndefined()
  })
})
