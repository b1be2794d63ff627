import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operatingCharacteristic } from '../operating-characteristic.ts'
import { planOf } from '../plan.ts'
import type { OutcomeResult } from '../quality-state.ts'
import { jackknifeInterval } from './jackknife.ts'
import { kaplanMeier, timeUntil } from './kaplan-meier.ts'
import { headlineMissRate, missRate } from './miss-rate.ts'
import { type BlindPair, reviewerAgreement } from './reviewer-agreement.ts'
import { reviewerSeverity } from './reviewer-severity.ts'
import { reworkRate } from './rework-rate.ts'
import { assumptionOf, statedAoql } from './stated-aoql.ts'
import { type Spell, timeToIndependence } from './time-to-independence.ts'
import { turnaroundTimes } from './turnaround-times.ts'

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('the rework rate of counted outcomes', () => {
  it('is the same as of each one by itself', () => {
    const one = { rework: true, inclusion: 0.5 }
    const counted = reworkRate([
      { ...one, count: 3 },
      { rework: false, inclusion: 0.1, count: 7 },
    ])
    expect(counted).toEqual(reworkRate([...times(3, one), ...times(7, { rework: false, inclusion: 0.1 })]))
  })

  it('is nothing where what was counted has been taken back', () => {
    expect(reworkRate([{ rework: true, inclusion: 1, count: 0 }])).toBeUndefined()
  })
})

/** Freireich and others 1963, weeks of remission under 6-MP; the data of quality, section 3. */
const happened = [6, 6, 6, 7, 10, 13, 16, 22, 23]
const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
const spells: Spell[] = [
  ...happened.map((time) => ({ time, end: 'independent' as const })),
  ...censored.map((time) => ({ time, end: undefined })),
]

describe('time to independence', () => {
  it('says 23 where the mean of the finished ones says 12.1, and how sure it is', () => {
    const found = timeToIndependence(spells)
    expect(found).toMatchObject({ n: 21, independent: 9, left: 0, open: 12, answer: 'enough' })
    expect(found.median).toEqual({ time: 23, lower: 13, upper: undefined })
    expect(found.meanOfFinished).toBeCloseTo(12.11, 2)
    expect(found.restrictedMean?.mean).toBeCloseTo(23.287, 2)
  })

  it('lets who leaves take the place of who could still arrive, and shares out everybody', () => {
    const found = timeToIndependence([
      ...times(4, { time: 10, end: 'independent' as const }),
      ...times(4, { time: 5, end: 'left' as const }),
      { time: 12, end: undefined },
    ])
    expect(found.incidence.at(-1)?.incidence.left).toBeCloseTo(4 / 9)
    expect(found.incidence.at(-1)?.incidence.independent).toBeCloseTo((5 / 9) * (4 / 5))
  })

  it('is not enough data below five, or where nobody has arrived', () => {
    expect(timeToIndependence(spells.slice(0, 4)).answer).toBe('not_enough_data')
    expect(timeToIndependence(times(9, { time: 3, end: undefined }))).toMatchObject({
      median: { time: undefined },
      meanOfFinished: undefined,
      answer: 'not_enough_data',
    })
    expect(timeToIndependence([])).toMatchObject({ n: 0, restrictedMean: undefined, answer: 'not_enough_data' })
  })

  it('has its median between the ends of its interval, whoever is watched', () => {
    const duration = fc.record({ time: fc.integer({ min: 1, max: 40 }), happened: fc.boolean() })
    fc.assert(
      fc.property(fc.array(duration, { minLength: 1, maxLength: 60 }), (durations) => {
        const { time, lower, upper } = timeUntil(kaplanMeier(durations), 0.5)
        expect(lower ?? 0).toBeLessThanOrEqual(time ?? Number.POSITIVE_INFINITY)
        expect(upper ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(time ?? 0)
      }),
    )
  })
})

describe('turnaround', () => {
  it('counts open items at their age, so that slow ones make it longer before they are done', () => {
    const done = [1, 2, 3, 4, 5, 6].map((time) => ({ time, happened: true }))
    const found = turnaroundTimes([...done, ...times(6, { time: 30, happened: false })])
    expect(found).toMatchObject({ n: 12, finished: 6, open: 6, answer: 'enough' })
    expect(found.percentiles[0]).toMatchObject({ share: 0.5, time: 6, ofFinished: 3.5 })
    expect(found.percentiles[1]).toMatchObject({ share: 0.85, time: undefined })
  })
})

const pairs = (count: number, first: OutcomeResult, second: OutcomeResult, adjudicated: OutcomeResult | null = null) =>
  times<BlindPair>(count, { first, second, adjudicated })

describe('two reviewers', () => {
  it('agree nearly always, and kappa says that they do not: AC1 leads', () => {
    const found = reviewerAgreement([
      ...pairs(94, 'pass', 'pass'),
      ...pairs(3, 'pass', 'rework'),
      ...pairs(3, 'rework', 'pass'),
    ])
    expect(found).toMatchObject({ n: 100, observed: 0.94, positive: { value: 0 }, answer: 'enough' })
    expect(found.ac1.value).toBeGreaterThan(0.93)
    expect(found.kappa.value).toBeLessThan(0)
    expect(found.ac1.interval?.lower).toBeGreaterThan(0.85)
    expect(found.ac1.interval?.upper).toBeLessThan(1)
    expect(found.alpha.value).toBeCloseTo(-0.026, 2)
  })

  it('say nothing before there are any, and not enough before there are twenty', () => {
    const nothing = { value: undefined, interval: undefined }
    expect(reviewerAgreement([])).toMatchObject({ n: 0, ac1: nothing, alpha: nothing, answer: 'not_enough_data' })
    expect(reviewerAgreement([]).missRate).toBeUndefined()
    expect(reviewerAgreement(pairs(19, 'pass', 'pass')).answer).toBe('not_enough_data')
  })

  it('miss what the first one passed, of the failures that both saw or a third person found', () => {
    const found = reviewerAgreement([
      ...pairs(8, 'rework', 'rework'),
      ...pairs(2, 'pass', 'rework', 'rework'),
      ...pairs(1, 'rework', 'pass', 'rework'),
      ...pairs(1, 'pass', 'critical', 'pass'),
      ...pairs(1, 'pass', 'rework'),
    ])
    expect(found.missRate).toEqual(missRate({ failures: 11, passed: 2 }))
  })

  it('have the interval that leaving each pair out in turn gives', () => {
    const share = (groups: readonly { value: number; count: number }[]) => {
      const n = groups.reduce((sum, { count }) => sum + count, 0)
      return groups.reduce((sum, { value, count }) => sum + value * count, 0) / n
    }
    const found = jackknifeInterval(
      [
        { value: 1, count: 30 },
        { value: 0, count: 10 },
      ],
      share,
    )
    const error = Math.sqrt((0.75 * 0.25) / 39)
    expect(found?.lower).toBeCloseTo(0.75 - 1.959964 * error, 5)
    expect(found?.upper).toBeCloseTo(0.75 + 1.959964 * error, 5)
  })
})

describe('the severity of a reviewer', () => {
  it('is what they return beyond what others return of the same people', () => {
    const found = reviewerSeverity([
      { reviewer: 'hard', assistant: 'ann', reviewed: 100, returned: 30 },
      { reviewer: 'usual', assistant: 'ann', reviewed: 200, returned: 20 },
      { reviewer: 'hard', assistant: 'alone', reviewed: 50, returned: 50 },
    ])
    expect(found.map(({ reviewer }) => reviewer)).toEqual(['hard', 'usual'])
    expect(found[0]).toMatchObject({ n: 100, observed: 0.3, expected: 0.1, answer: 'enough' })
    expect(found[0]?.severity).toBeCloseTo(0.2)
    expect(found[0]?.interval.lower).toBeGreaterThan(0)
    expect(found[1]?.severity).toBeCloseTo(-0.2)
  })

  it('does not blame who reviews people that make more errors', () => {
    const found = reviewerSeverity([
      { reviewer: 'a', assistant: 'poor', reviewed: 80, returned: 40 },
      { reviewer: 'b', assistant: 'poor', reviewed: 20, returned: 10 },
      { reviewer: 'b', assistant: 'good', reviewed: 80, returned: 4 },
      { reviewer: 'a', assistant: 'good', reviewed: 20, returned: 1 },
    ])
    for (const { severity, interval } of found) {
      expect(severity).toBeCloseTo(0)
      expect(interval.lower).toBeLessThan(0)
      expect(interval.upper).toBeGreaterThan(0)
    }
  })
})

describe('the stated share of errors that goes out', () => {
  it('says where it assumes that reviewers miss nothing, and counts with the upper limit where it is known', () => {
    const standard = planOf('standard')
    expect(statedAoql(standard, undefined)).toMatchObject({ missRate: undefined, upTo: 0.2 })
    expect(statedAoql(standard, undefined).outgoing).toBeCloseTo(0.0461, 4)
    const missed = missRate({ failures: 40, passed: 4 })
    const stated = statedAoql(standard, missed)
    expect(stated.missRate).toBe(missed?.interval.upper)
    expect(stated.outgoing).toBeGreaterThan(0.0739)
  })

  it('shows 12.8 %, not 4.4 %, of false promotion where reviewers miss 20 %, and what lies within the interval', () => {
    const standard = planOf('standard')
    const interval = { lower: 0.1, upper: 0.2, confidence: 0.95 }
    const { falsePromotion, outgoing, over } = statedAoql(standard, { rate: 0.15, interval, n: 40, answer: 'enough' })
    expect(statedAoql(standard, undefined).falsePromotion).toBeCloseTo(0.0437, 4)
    expect(falsePromotion).toBeCloseTo(0.128, 3)
    expect(outgoing).toBeCloseTo(0.0739, 4)
    expect(over?.falsePromotion.lower).toBeCloseTo(0.076, 3)
    expect(over?.outgoing?.lower).toBeCloseTo(0.0571, 4)
    expect(over?.falsePromotion.upper).toBe(falsePromotion)
    expect(over?.falsePromotion.estimate).toBeGreaterThan(over?.falsePromotion.lower ?? 1)
  })

  it('is said to rest on too little below five failures, and counts with the wide upper limit all the same', () => {
    const few = missRate({ failures: 4, passed: 1 })
    expect(few?.answer).toBe('not_enough_data')
    expect(missRate({ failures: 5, passed: 1 })?.answer).toBe('enough')
    expect(assumptionOf(planOf('standard'), few)).toContain('n = 4 failures, too little data')
    expect(assumptionOf(planOf('standard'), undefined)).toContain('Assumes that reviewers miss no errors')
    expect(headlineMissRate(missRate({ failures: 9, passed: 9 }))).toBeLessThan(1)
  })

  it('is none where the plan delivers before it reviews: only the error rate itself goes out', () => {
    const first = { ...planOf('standard'), deliversBeforeReview: true }
    expect(statedAoql(first, missRate({ failures: 40, passed: 4 }))).toMatchObject({
      outgoing: null,
      over: { outgoing: null },
    })
    expect(operatingCharacteristic(first, [0.1], 0.2)).toMatchObject({
      worstOutgoing: null,
      rates: [{ outgoing: 0.1 }],
    })
    expect(assumptionOf(first, undefined)).toContain('nothing limits the errors that go out')
  })
})
