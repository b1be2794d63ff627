import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noCalibrations, type RiskModel, rawRisk, riskOf, withLesson } from './risk.ts'
import { mended, type RawChance, withOutcome } from './risk-calibration.ts'
import { nextLookAt } from './risk-crossing.ts'
import { type Durations, hazardsOf, missChance, type Seen, withSeen } from './risk-curve.ts'
import { crowdOf } from './risk-queue.ts'
import { closeSpans, type Span } from './risk-span.ts'
import { at as localAt, officeCalendar } from './samples.fixture.ts'

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
  const told = (chance: number, isRepeat = false, lately = chance) => ({ chance, lately, isRepeat })
  const learnt = (count: number, outcomes: (index: number) => readonly [ReturnType<typeof told>, boolean, number?]) =>
    Array.from({ length: count }, (_, index) => outcomes(index)).reduce<ReturnType<typeof withOutcome> | undefined>(
      (known, [raw, missed, at = noon]) => withOutcome(known, raw, missed, at),
      undefined,
    )

  it('stay as they are while nothing is known, and where they came as they were told', () => {
    expect(mended(undefined, told(0.37))).toBe(0.37)
    const even = learnt(600, (index) => [told(0.5), index % 2 === 0])
    expect(mended(even, told(0.5))).toBeCloseTo(0.5, 1)
  })

  it('go where the outcomes were, the nearer the more there are, and apart where work came back', () => {
    const after = (count: number) =>
      mended(
        learnt(count, (index) => [told(0.3), index % 10 < 6]),
        told(0.3),
      )
    expect(after(10)).toBeLessThan(after(100))
    expect(after(2_000)).toBeCloseTo(0.6, 1)
    const repeats = learnt(2_000, (index) => [told(0.5, index % 2 === 0), index % (index % 2 === 0 ? 8 : 3) === 0])
    expect(mended(repeats, told(0.5, true))).toBeCloseTo(1 / 4, 1)
    expect(mended(repeats, told(0.5))).toBeCloseTo(1 / 3, 1)
  })

  it('follow the last days while nothing is known, and no further than they proved right', () => {
    expect(mended(undefined, told(0.2, false, 0.6))).toBe(0.6)
    const noise = learnt(2_000, (index) => [told(0.5, false, index % 2 === 0 ? 0.2 : 0.8), index % 4 < 2])
    expect(mended(noise, told(0.5, false, 0.8))).toBeCloseTo(0.5, 1)
    const right = learnt(2_000, (index) => [
      told(0.5, false, index % 2 === 0 ? 0.2 : 0.8),
      index % 10 < 2 === (index % 2 === 0),
    ])
    expect(mended(right, told(0.5, false, 0.8))).toBeGreaterThan(0.7)
  })

  it('are higher where much waits beside, if that proved right, and more so of work that is done for the first time', () => {
    const beside = (backlog: number, isRepeat = false) => ({ ...told(0.5, isRepeat), crowd: { backlog, late: 0 } })
    const crowded = learnt(2_000, (index) => {
      const isRepeat = index % 2 === 0
      const much = index % 4 < 2
      return [beside(much ? 1 : -1, isRepeat), isRepeat ? index % 8 < 4 : index % 20 < (much ? 17 : 3)]
    })
    expect(mended(undefined, beside(1))).toBe(0.5)
    expect(mended(crowded, beside(1))).toBeGreaterThan(0.7)
    expect(mended(crowded, beside(-1))).toBeLessThan(0.3)
    expect(mended(crowded, beside(1, true))).toBeLessThan(0.65)
  })

  it('forget: what was learnt a year ago gives way at once to what comes now', () => {
    const old = learnt(1_000, () => [told(0.5), true])
    const year = noon + 365 * 86_400_000
    const now = Array.from({ length: 40 }).reduce<typeof old>(
      (known) => withOutcome(known, told(0.5), false, year),
      old,
    )
    expect(mended(old, told(0.5))).toBeGreaterThan(0.9)
    expect(mended(now, told(0.5))).toBeLessThan(0.5)
  })

  it('remain chances, and what is learnt of them certain within bounds', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const outcomes = fc.array(fc.tuple(share, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(outcomes, share, share, fc.boolean(), (all, chance, lately, isRepeat) => {
        const at = (index: number) => noon + index * 86_400_000
        const known = learnt(all.length, (index) => {
          const [was, repeats, missed] = all[index] as [number, boolean, boolean]
          return [told(was, repeats, (was + lately) / 2), missed, at(index)]
        })
        const mendedChance = mended(known, told(chance, isRepeat, lately))
        expect(mendedChance >= 0 && mendedChance <= 1).toBe(true)
        expect(known?.spread.every((value) => Math.abs(value) <= 0.2501)).toBe(true)
      }),
    )
  })
})

describe('what a clock teaches', () => {
  const empty: RiskModel = { curves: [], calibrations: noCalibrations }
  const hit = (hours: number) => ({
    ...{ at: noon, endedMs: hours * hour },
    outcome: { missed: false, ranMs: hours * hour, promisedMs: 8 * hour },
  })

  it('tells no chance before anything has ended, and one afterwards', () => {
    const progress = { elapsedMs: hour, promisedMs: 8 * hour }
    expect(riskOf(empty, progress, noon)).toBeUndefined()
    expect(riskOf(empty, { elapsedMs: 8 * hour, promisedMs: 8 * hour }, noon)).toBe(1)
    const learnt = spread(30, 0.5, 7).reduce((model, hours) => withLesson(model, hit(hours)), empty)
    expect(riskOf(learnt, progress, noon)).toBeLessThan(0.05)
    expect(learnt.curves.map((curve) => curve?.version)).toEqual([30, 30, 30, 30, 30])
  })

  it('holds an outcome only against what was known before, at the quarters that the clock reached', () => {
    const known = spread(30, 0.5, 12).reduce<RiskModel>(
      (model, hours) => withLesson(model, { at: noon, endedMs: hours * hour }),
      empty,
    )
    const after = withLesson(known, hit(3))
    expect(after.calibrations.waiting.map((one) => one?.version)).toEqual([1, 1])
    const raw = rawRisk(known.curves, { elapsedMs: 2 * hour, promisedMs: 8 * hour }, noon) as RawChance
    expect(after.calibrations.waiting[1]).toEqual(withOutcome(undefined, raw, false, noon))
    expect(after.calibrations.begun).toEqual([])
  })

  it('is held apart where the work had begun, from the instant on that it had', () => {
    const known = spread(30, 0.5, 12).reduce<RiskModel>(
      (model, hours) => withLesson(model, { at: noon, endedMs: hours * hour }),
      empty,
    )
    const outcome = { missed: true, ranMs: 8 * hour, promisedMs: 8 * hour, begunMs: 3 * hour }
    const { calibrations } = withLesson(known, { at: noon, cutMs: 8 * hour, outcome })
    expect(calibrations.waiting.map((one) => one?.version)).toEqual([1, 1])
    expect(calibrations.begun.map((one) => one?.version)).toEqual([undefined, undefined, 1, 1])
    const late = Array.from({ length: 60 }).reduce<RiskModel>(
      (model) => withLesson(model, { at: noon, cutMs: 8 * hour, outcome }),
      known,
    )
    const far = { elapsedMs: 5 * hour, promisedMs: 8 * hour }
    expect(riskOf(late, { ...far, begunMs: 3 * hour }, noon)).toBeGreaterThan(riskOf(late, far, noon) as number)
  })

  it('is held against what waited then, not now, from the first quarter on; at the start the queue tells nothing', () => {
    const known = spread(30, 0.5, 12).reduce<RiskModel>(
      (model, hours) => withLesson(model, { at: noon, endedMs: hours * hour }),
      empty,
    )
    const queue = (at: number, waiting: number) => ({ at, waiting, late: 0, begun: 5 })
    const queues = [queue(noon - 5 * hour, 40), queue(noon - hour, 0)]
    const span = [noon - 6 * hour, noon] as const
    const outcome = { missed: false, ranMs: 6 * hour, promisedMs: 8 * hour, span }
    const lesson = { at: noon, endedMs: 6 * hour, outcome }
    const { waiting } = withLesson({ ...known, queues }, lesson).calibrations
    const without = withLesson(known, lesson).calibrations.waiting
    expect(waiting[0]).toEqual(without[0])
    const raw = (elapsedMs: number) => rawRisk(known.curves, { elapsedMs, promisedMs: 8 * hour }, noon) as RawChance
    const then = crowdOf(queue(noon - 5 * hour, 40), noon - 4 * hour)
    expect(waiting[1]).toEqual(withOutcome(undefined, { ...raw(2 * hour), crowd: then }, false, noon))
    const learnt = { ...known, calibrations: { waiting: [waiting[1], waiting[1]], begun: [] }, queues }
    const risk = (elapsedMs: number, at: number, model: RiskModel = learnt) =>
      riskOf(model, { elapsedMs, promisedMs: 8 * hour }, at)
    expect(risk(hour, noon)).toBe(risk(hour, noon, { ...learnt, queues: [] }))
    expect(risk(3 * hour, noon)).not.toBe(risk(3 * hour, noon - 2 * hour))
  })

  it('of the last days tells more of the next ones: work that was late all week is told late at once', () => {
    const weeks = (count: number) => noon + count * 7 * 86_400_000
    const ran = (hours: number, at: number) => ({ at, endedMs: hours * hour })
    const quick = spread(300, 0.5, 4).reduce<RiskModel>((model, hours) => withLesson(model, ran(hours, noon)), empty)
    const slow = spread(40, 9, 20).reduce<RiskModel>((model, hours) => withLesson(model, ran(hours, weeks(1))), quick)
    const told = (at: number) => rawRisk(slow.curves, { elapsedMs: 0, promisedMs: 8 * hour }, at) as RawChance
    const { chance, lately } = told(weeks(1))
    expect(chance).toBeLessThan(0.25)
    expect(lately).toBeGreaterThan(0.4)
    // It fades, also where nothing is learnt since.
    expect(told(weeks(4)).lately).toBeCloseTo(chance, 2)
  })
})

describe('when a risk is looked at again', () => {
  const ran = (hours: number, missed: boolean) => ({
    ...{ at: noon, ...(missed ? { cutMs: 8 * hour } : { endedMs: hours * hour }) },
    outcome: { missed, ranMs: hours * hour, promisedMs: 8 * hour },
  })
  const soonOrNever = spread(300, 0, 3.5).reduce<RiskModel>(
    (model, hours, index) => withLesson(model, ran(index % 3 === 0 ? 8 : hours, index % 3 === 0)),
    { curves: [], calibrations: noCalibrations },
  )
  const look = (at: string, elapsed: number, line = 0.7) => {
    const progress = { elapsedMs: elapsed * hour, promisedMs: 8 * hour }
    return nextLookAt(soonOrNever, progress, line, officeCalendar, localAt(at))
  }

  it('is where it crosses the line, in business time, and at the latest a quarter of the promise later', () => {
    const monday = '2026-06-01T09:00'
    expect(look(monday, 0)).toBe(localAt('2026-06-01T11:00'))
    const crossing = look('2026-06-01T11:00', 2) as number
    expect(crossing).toBeGreaterThan(localAt('2026-06-01T11:00'))
    expect(crossing).toBeLessThan(localAt('2026-06-01T13:00'))
    const far = { elapsedMs: (crossing - localAt('2026-06-01T09:00')) as number, promisedMs: 8 * hour }
    expect(riskOf(soonOrNever, far, crossing)).toBeGreaterThanOrEqual(0.7)
    expect(look('2026-06-01T13:00', 4)).toBe(localAt('2026-06-01T15:00'))
    expect(look('2026-06-01T16:00', 7)).toBeUndefined()
  })
})

describe('lessons that wait', () => {
  const minute = 60_000
  const came = fc.array(fc.integer({ min: 0, max: 10 * minute }), { maxLength: 400 })

  it('are learnt in spans that the lessons alone cut, whatever batches they come in', () => {
    fc.assert(
      fc.property(came, fc.integer({ min: 1, max: 150 }), (all, size) => {
        const whole = closeSpans({ count: 0, since: undefined }, all)
        let [left, learnt] = [{ count: 0, since: undefined } as Span, 0]
        for (let from = 0; from < all.length; from += size) {
          const closed = closeSpans(left, all.slice(from, from + size))
          ;[left, learnt] = [closed.left, learnt + closed.learn]
        }
        expect({ learn: learnt, left }).toEqual(whole)
        expect(whole.learn + whole.left.count).toBe(all.length)
        expect(whole.left.count).toBeLessThan(100)
      }),
    )
    const within = (count: number) => closeSpans({ count: 3, since: noon }, [noon + count * minute])
    expect(within(4)).toEqual({ learn: 0, left: { count: 4, since: noon } })
    expect(within(5)).toEqual({ learn: 3, left: { count: 1, since: noon + 5 * minute } })
  })
})
