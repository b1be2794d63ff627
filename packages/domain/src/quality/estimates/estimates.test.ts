import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breachChance } from './breach-chance.ts'
import { cumulativeIncidence } from './competing-risks.ts'
import { jeffreysInterval, zeroFailureBound } from './jeffreys.ts'
import { kaplanMeier, medianTime } from './kaplan-meier.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { missRate } from './miss-rate.ts'
import { pareto } from './pareto.ts'
import { percentile } from './percentile.ts'
import { reworkRate, type SampledOutcome } from './rework-rate.ts'
import { reworkTrend } from './rework-trend.ts'
import { pairAgreement } from './two-reviewers.ts'

describe('the rework rate', () => {
  const drawn = (inclusion: number, reworks: number, n: number): SampledOutcome[] =>
    Array.from({ length: n }, (_, index) => ({ inclusion, rework: index < reworks }))

  it('counts each reviewed item for the unreviewed ones it stands for, because spells of full review look bad', () => {
    const outcomes = [...drawn(1, 4, 10), ...drawn(0.1, 0, 9)]
    expect(reworkRate(outcomes)?.rate).toBeCloseTo(4 / 100)
    expect(4 / outcomes.length).toBeGreaterThan(0.2)
  })

  it('is as wide as the effective number of reviews, which unequal weights make smaller', () => {
    const rate = reworkRate([...drawn(1, 1, 10), ...drawn(0.1, 1, 10)])
    expect(rate?.n).toBe(20)
    expect(rate?.effective).toBeCloseTo(110 ** 2 / 1010)
    expect(rate?.interval).toEqual(jeffreysInterval((rate?.rate ?? 0) * (rate?.effective ?? 0), rate?.effective ?? 0))
  })

  it('stands in no ranking below five reviews, and is nothing without any', () => {
    expect(reworkRate(drawn(1, 0, 4))?.rankable).toBe(false)
    expect(reworkRate(drawn(1, 0, 5))?.rankable).toBe(true)
    expect(reworkRate([])).toBeUndefined()
  })

  it('has its interval around it, wherever it lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 60 }), (n, x) => {
        const { lower, upper } = jeffreysInterval(Math.min(x, n), n)
        expect(lower).toBeLessThanOrEqual(Math.min(x, n) / n)
        expect(upper).toBeGreaterThanOrEqual(Math.min(x, n) / n)
      }),
    )
  })
})

describe('time to independence', () => {
  const watched = [3, 5, 8].map((time) => ({ time, happened: true }))
  const waiting = Array.from({ length: 4 }, () => ({ time: 20, happened: false }))

  it('keeps those who have not arrived in the curve, where the mean of the finished ones forgets them', () => {
    expect(medianTime(kaplanMeier(watched))).toBe(5)
    expect(medianTime(kaplanMeier([...watched, ...waiting]))).toBeUndefined()
  })

  it('says how many are at risk, and has no interval once nobody is left', () => {
    expect(kaplanMeier(watched).map(({ atRisk }) => atRisk)).toEqual([3, 2, 1])
    expect(kaplanMeier(watched).at(-1)?.interval).toBeUndefined()
  })

  it('takes leaving as an ending of its own: the shares of all endings and of those still on the way make one', () => {
    const ending = fc.record({
      time: fc.integer({ min: 1, max: 9 }),
      cause: fc.constantFrom('independent' as const, 'left' as const, undefined),
    })
    fc.assert(
      fc.property(fc.array(ending, { minLength: 1, maxLength: 40 }), (endings) => {
        const last = cumulativeIncidence<'independent' | 'left'>(endings, ['independent', 'left']).at(-1)
        const still = kaplanMeier(endings.map(({ time, cause }) => ({ time, happened: cause !== undefined }))).at(-1)
        const ended = (last?.incidence.independent ?? 0) + (last?.incidence.left ?? 0)
        expect(ended + (still?.survival ?? 1)).toBeCloseTo(1, 10)
      }),
    )
  })
})

describe('the chance of a breach', () => {
  const curve = kaplanMeier([1, 2, 3, 4].map((time) => ({ time, happened: true })))

  it('rises with the time elapsed, is certain once the promise is past, and unknown beyond the curve', () => {
    expect(breachChance(curve, 0, 3)).toBeCloseTo(0.25)
    expect(breachChance(curve, 2, 3)).toBeCloseTo(0.5)
    expect(breachChance(curve, 3, 3)).toBe(1)
    expect(breachChance(curve, 4, 9)).toBeUndefined()
  })
})

describe('agreement of reviewers', () => {
  it('stays visible in AC1 where kappa collapses because nearly everything passes', () => {
    const { observed, ac1, kappa, positive } = pairAgreement([
      [118, 5],
      [2, 0],
    ])
    expect(observed).toBeCloseTo(0.944)
    expect(ac1).toBeGreaterThan(0.9)
    expect(kappa).toBeLessThan(0)
    expect(positive).toBe(0)
  })

  it('is undefined where nobody called anything but a pass, or nothing was seen twice', () => {
    const { kappa, positive } = pairAgreement([
      [9, 0],
      [0, 0],
    ])
    expect(kappa).toBeUndefined()
    expect(positive).toBeUndefined()
    expect(
      pairAgreement([
        [0, 0],
        [0, 0],
      ]).ac1,
    ).toBeUndefined()
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'ordinal',
      ),
    ).toBeUndefined()
  })

  it('on an ordered scale is the published 0.815 for four observers with gaps (Krippendorff 2011)', () => {
    const ratings = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ]
    expect(krippendorffAlpha(ratings, 'ordinal')).toBeCloseTo(0.815, 3)
  })

  it('gives the share of failures that reviewers miss with its interval, or nothing where none was found', () => {
    expect(missRate({ failures: 10, passed: 2 })).toMatchObject({ rate: 0.2, n: 10 })
    expect(missRate({ failures: 0, passed: 0 })).toBeUndefined()
  })
})

describe('the trend of rework', () => {
  const weeks = (reworks: number[]) => reworks.map((count) => ({ reworks: count, reviewed: 40 }))

  it('answers falling, rising or no clear change over a window fixed beforehand', () => {
    expect(reworkTrend(weeks([9, 8, 6, 5, 3, 2])).answer).toBe('falling')
    expect(reworkTrend(weeks([2, 3, 5, 6, 8, 9])).answer).toBe('rising')
    expect(reworkTrend(weeks([5, 4, 5, 5, 4, 5])).answer).toBe('no_clear_change')
  })

  it('is not enough data below six weeks with reviews or five reworks', () => {
    expect(reworkTrend(weeks([9, 8, 6, 5, 3])).answer).toBe('not_enough_data')
    expect(reworkTrend(weeks([2, 1, 1, 0, 0, 0])).answer).toBe('not_enough_data')
    expect(reworkTrend([]).answer).toBe('not_enough_data')
  })

  it('counts the reworks that were found towards those five, not what they are worth together', () => {
    const worth = weeks([0.9, 0.8, 0.6, 0.5, 0.3, 0.2])
    expect(reworkTrend(worth).answer).toBe('not_enough_data')
    expect(reworkTrend(worth.map((week) => ({ ...week, found: 1 }))).answer).not.toBe('not_enough_data')
    const heavy = weeks([9, 8, 6, 5, 3, 2]).map((week, index) => ({ ...week, found: index < 4 ? 1 : 0 }))
    expect(reworkTrend(heavy).answer).toBe('not_enough_data')
  })
})

describe('the figures beside them', () => {
  it('percentiles are linear between neighbours, whatever the order, and nothing without values', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(percentile([], 0.5)).toBeUndefined()
  })

  it('29 clean reviews still allow nearly ten critical errors in a hundred', () => {
    expect(zeroFailureBound(29)).toBeCloseTo(0.098, 3)
    expect(zeroFailureBound(0)).toBe(1)
  })

  it('the vital few are the fewest themes that make up four fifths, each with its interval', () => {
    const rows = pareto({ typo: 1, template: 6, attachment: 9 })
    expect(rows.map(({ theme, vital }) => [theme, vital])).toEqual([
      ['attachment', true],
      ['template', true],
      ['typo', false],
    ])
    expect(rows[0]?.interval).toEqual(jeffreysInterval(9, 16))
    expect(pareto({})).toEqual([])
  })
})
