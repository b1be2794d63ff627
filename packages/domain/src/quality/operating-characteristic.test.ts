import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ladderChances, ladderOf } from './ladder-chances.ts'
import { operatingCharacteristic } from './operating-characteristic.ts'
import { promotionChances } from './promotion-chances.ts'
import { light, standard, strict } from './samples.fixture.ts'
import { reviewsToDemotion } from './trust-chances.ts'

describe('What standard promises', () => {
  const { rates, falsePromotion } = operatingCharacteristic(standard, [0.02, 0.05, 0.1, 0.2])

  it.each([
    [0.02, 0.9942, 29.2, 0.156, 0.0169, 7612],
    [0.05, 0.8873, 35.0, 0.278, 0.0361, 498],
    [0.1, 0.4725, 40.1, 0.542, 0.0458, 82.5],
    [0.2, 0.0437, 42.4, 0.879, 0.0242, 21.6],
  ])('at a true error of %d', (rate, promoted, meanReviews, reviewed, outgoing, toDemotion) => {
    const at = rates.find(({ errorRate }) => errorRate === rate)
    expect(at?.promoted).toBeCloseTo(promoted, 4)
    expect(at?.meanReviews).toBeCloseTo(meanReviews, 1)
    expect(at?.reviewedAfterwards).toBeCloseTo(reviewed, 3)
    expect(at?.outgoing).toBeCloseTo(outgoing, 4)
    expect(Math.abs((at?.reviewsToDemotion ?? 0) - toDemotion)).toBeLessThan(0.5)
  })

  it('is a chance of false promotion that adds up over a life', () => {
    expect(falsePromotion.map((chance) => chance.toFixed(4))).toEqual(['0.0437', '0.0855', '0.1255'])
  })
})

describe('The AOQL', () => {
  it.each([
    [light, 0.074],
    [standard, 0.0461],
    [strict, 0.0147],
  ])('of $id is stated over errors up to the unacceptable rate', (plan, expected) => {
    const { worstOutgoing } = operatingCharacteristic(plan, [])
    expect(Math.abs(Number(worstOutgoing) - expected)).toBeLessThan(0.0005)
  })

  it.each([
    [0, 0.0437, 0.0461],
    [0.1, 0.076, 0.0571],
    [0.2, 0.128, 0.0739],
    [0.3, 0.208, 0.0989],
    [0.5, 0.472, 0.1458],
  ])(
    'and the false promotion of standard grow with the share μ = %d that reviewers miss',
    (miss, promoted, outgoing) => {
      const { falsePromotion, worstOutgoing } = operatingCharacteristic(standard, [], miss)
      expect(Math.abs((falsePromotion[0] as number) - promoted)).toBeLessThan(0.0006)
      expect(Math.abs(Number(worstOutgoing) - outgoing)).toBeLessThan(0.0001)
    },
  )

  it('of strict would be won with 19 by a chance that the design gives', () => {
    expect(promotionChances(strict, 0.02).promoted).toBeCloseTo(0.9242, 4)
    expect(promotionChances(strict, 0.1).promoted).toBeCloseTo(0.0449, 4)
    expect(promotionChances({ ...strict, reworkCost: 19 }, 0.02).promoted).toBeCloseTo(0.9166, 4)
    expect(promotionChances({ ...strict, reworkCost: 19 }, 0.1).promoted).toBeCloseTo(0.0427, 4)
  })
})

describe('Over all error rates', () => {
  const rate = fc.double({ min: 0.001, max: 0.6, noNaN: true })
  const plan = fc.constantFrom(light, standard, strict)

  it('more errors promote less often, are reviewed more and demote sooner', () => {
    fc.assert(
      fc.property(plan, rate, rate, (one, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const ladder = ladderOf(one)
        const slack = 1e-9
        expect(promotionChances(one, high).promoted).toBeLessThanOrEqual(promotionChances(one, low).promoted + slack)
        expect(ladderChances(ladder, high).reviewed).toBeGreaterThanOrEqual(ladderChances(ladder, low).reviewed - slack)
        expect(reviewsToDemotion(one, high)).toBeLessThanOrEqual(reviewsToDemotion(one, low) * (1 + 1e-6))
      }),
      { numRuns: 50 },
    )
  })

  it('the share reviewed lies between the last level and everything', () => {
    fc.assert(
      fc.property(plan, rate, (one, errorRate) => {
        const { fractions } = ladderOf(one)
        const { reviewed } = ladderChances(ladderOf(one), errorRate)
        expect(reviewed).toBeGreaterThanOrEqual(fractions.at(-1) as number)
        expect(reviewed).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('every figure is a number, however rare or common errors are and however long the ladder is', () => {
    const long = { passesToClimb: 1_000, fractions: Array.from({ length: 19 }, (_, level) => 1 / (level + 2)) }
    for (const ladder of [ladderOf(standard), long, { passesToClimb: 10, fractions: [] }])
      for (const rate of [0, 1e-320, 1e-17, 1e-4, 0.5, 0.7, 0.9999, 1]) {
        const { reviewed, outgoing } = ladderChances(ladder, rate)
        expect(reviewed).toBeGreaterThan(0)
        expect(reviewed).toBeLessThanOrEqual(1)
        expect(outgoing).toBeGreaterThanOrEqual(0)
      }
  })

  it('a demotion that is hardly ever due is exact all the same', () => {
    // Exact fractions give 17,096,717,051,751,798,800 reviews; a solver that subtracts loses all its digits there.
    const mean = reviewsToDemotion({ reworkCost: 1, trustCap: 20 }, 0.1)
    expect(mean / exactMean(20, 9n, 10n)).toBeCloseTo(1, 12)
    expect(mean / 1.709_67e19).toBeCloseTo(1, 5)
  })

  it('the largest plan that can be saved has its figures as any other', () => {
    const largest = { ...standard, reworkCost: 500, promoteAt: 1_000, attemptLength: 1_000, trustCap: 1_000 }
    const { rates, worstOutgoing } = operatingCharacteristic(largest, [0.02, 0.05, 0.1, 0.2])
    expect(rates.every(({ reviewsToDemotion: mean }) => Number.isFinite(mean) && mean > 0)).toBe(true)
    expect(worstOutgoing).toBeGreaterThan(0)
  })

  it('without errors everybody is promoted after H, nobody demoted, and the last level is all that is reviewed', () => {
    expect(promotionChances(standard, 0)).toEqual({ promoted: 1, meanReviews: 25 })
    expect(reviewsToDemotion(standard, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(ladderChances(ladderOf(standard), 0)).toEqual({ reviewed: 0.1, outgoing: 0 })
  })
})

/** The mean with m = 1 in exact fractions: from the state s on it takes t(s) = (1 + q t(s - 1)) / f to get one further. */
function exactMean(states: number, pass: bigint, of: bigint): number {
  const rework = of - pass
  let [step, denominator, sum] = [of, rework, of]
  for (let state = 1; state < states; state++) {
    // t = (of + pass t') / rework, over the common denominator rework^(state + 1).
    step = of * denominator + pass * step
    denominator *= rework
    sum = sum * rework + step
  }
  return Number(sum / denominator)
}
