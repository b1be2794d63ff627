import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { commitmentOf } from '../agency/reveal-draw-period.ts'
import { doubleChances, doubleNumber, doubleProbability, doubleSample, type JudgedReview } from './double-sample.ts'
import { threshold } from './draw.ts'
import { guessDraws, type SeenDraw } from './draw-learner.fixture.ts'
import { type BlindPair, reviewerAgreement } from './estimates/reviewer-agreement.ts'

const line = threshold({ num: 1, den: 20 })
/** Reviews of a period, so many of them below the line of 5 %. */
const judged = (count: number, below: number, changes: Partial<JudgedReview> = {}): JudgedReview[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ reviewId: `r${String(index).padStart(5, '0')}`, taskId: 'task', family: 'task' },
    u: index < below ? line - 1 - index : line + index,
    ...changes,
  }))

const keyHex = '5d1f4e2b9d7a6035'.repeat(4)
const key = Uint8Array.from(keyHex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))

describe('A verdict of the random sample is repeated blind', () => {
  it('where its number is below the line of 5 %, however many were before it', () => {
    expect(doubleSample(judged(300, 4), false)).toHaveLength(4)
    expect(doubleSample(judged(3, 0), false)).toEqual([])
    expect(doubleSample(judged(1_000, 60), true)).toHaveLength(60)
  })

  it('and once the period is over, those with the smallest numbers up to min(20, all) of the family', () => {
    expect(doubleSample(judged(7, 0), true)).toHaveLength(7)
    expect(doubleSample(judged(100, 4), true)).toHaveLength(20)
    expect(doubleSample(judged(100, 4).toReversed(), true).map(({ reviewId }) => reviewId)).toEqual(
      judged(100, 4)
        .toSorted((a, b) => a.u - b.u)
        .slice(0, 20)
        .map(({ reviewId }) => reviewId),
    )
  })

  it('by families: tasks that share evidence are one, others each by itself', () => {
    const apart = [...judged(15, 0), ...judged(15, 0, { taskId: 'other', family: 'other' })]
    const shared = [...judged(15, 0), ...judged(15, 0, { taskId: 'other' })]
    expect(doubleSample(apart, true)).toHaveLength(30)
    expect(doubleSample(shared, true)).toHaveLength(20)
    expect(doubleChances(shared)).toMatchObject([
      { taskId: 'other', count: 30 },
      { taskId: 'task', count: 30, probability: doubleProbability(30) },
    ])
  })

  it('by a number that follows from key, agency and review', () => {
    expect(doubleNumber(key, 'a', 'r')).toBe(doubleNumber(key, 'a', 'r'))
    expect(doubleNumber(key, 'a', 'r')).not.toBe(doubleNumber(key, 'a', 's'))
    expect(doubleNumber(key, 'a', 'r')).toBeLessThan(2 ** 48)
    for (let review = 0; review < 100; review++)
      expect(doubleNumber(key, 'a', String(review))).toBe(nodesNumber('a', String(review)))
  })
})

/** The same number by Node's own HMAC, which is ten times as quick. */
function nodesNumber(agencyId: string, reviewId: string): number {
  return createHmac('sha256', key).update(`double/v1 ${agencyId} ${reviewId}`).digest().readUIntBE(0, 6)
}

const numbersOf: number[][] = []

/** The numbers of the first reviews of an agency, each worked out once. */
function firstNumbers(agency: number, count: number): readonly number[] {
  const known = numbersOf[agency] ?? []
  numbersOf[agency] = known
  while (known.length < count) known.push(nodesNumber(String(agency), String(known.length)))
  return known
}

/** Many periods of `count` reviews, their numbers from the key. */
function periods(count: number, runs: number): JudgedReview[][] {
  const reviews = judged(count, 0)
  return Array.from({ length: runs }, (_, run) => {
    const numbers = firstNumbers(run, count)
    return reviews.map((one, index) => ({ ...one, u: numbers[index] as number }))
  })
}

describe('The chance of being repeated', () => {
  it('is 1 in a small period, and comes down to 5 % in a large one', () => {
    expect([1, 20].map(doubleProbability)).toEqual([1, 1])
    expect(doubleProbability(21)).toBeCloseTo(20 / 21, 3)
    expect(doubleProbability(5_000)).toBeCloseTo(0.05, 6)
    expect(doubleProbability(40_000)).toBeCloseTo(0.05, 6)
  })

  it.each([30, 200, 400, 600])('is what happens, with %i verdicts in the period', (count) => {
    const runs = 300
    const sizes = periods(count, runs).map((own) => doubleSample(own, true).length)
    const share = sizes.reduce((sum, size) => sum + size, 0) / (runs * count)
    const error = 3 * Math.sqrt(0.05 / (runs * count))
    expect(Math.abs(share - doubleProbability(count))).toBeLessThan(error)
  })

  it('weighs a small month and a large one, so that what reviewers miss is estimated without bias', () => {
    // Twelve failures of a small month, half of them missed, and 1,188 of a large one, none missed: 6 of 1,200.
    const small = Array.from({ length: 12 }, (_, index) => pair(index < 6, doubleProbability(12)))
    const large = periods(1_188, 40).map((own) => [
      ...small,
      ...doubleSample(own, true).map(() => pair(false, doubleProbability(1_188))),
    ])
    const mean = (of: (pairs: readonly BlindPair[]) => number) =>
      large.reduce((sum, pairs) => sum + of(pairs), 0) / large.length
    const missed = mean((pairs) => reviewerAgreement(pairs).missRate?.rate ?? 0)
    const unweighted = mean((pairs) => pairs.filter(({ first }) => first === 'pass').length / pairs.length)
    expect(missed).toBeCloseTo(6 / 1_200, 3)
    expect(unweighted).toBeGreaterThan(0.05)
    const agreement = mean((pairs) => reviewerAgreement(pairs).observed ?? 0)
    expect(agreement).toBeCloseTo(1 - 6 / 1_200, 3)
  })
})

function pair(isMissed: boolean, inclusion: number): BlindPair {
  return { first: isMissed ? 'pass' : 'rework', second: 'rework', adjudicated: 'rework', inclusion }
}

describe('Somebody who learns from all earlier second looks and the published commitment', () => {
  it('cannot tell which verdict is repeated next, nor does it help to count', () => {
    const ids = Array.from({ length: 6_000 }, (_, item) => commitmentOf(item.toString(16).padStart(64, '0')))
    const seen = ids.map((itemId): SeenDraw => ({ itemId, reviewed: nodesNumber('agency', itemId) < line }))
    const guessed = guessDraws(seen, commitmentOf(keyHex))
    expect(guessed.share).toBeLessThan(0.95 + 3 * Math.sqrt((0.95 * 0.05) / guessed.n))
    const counted = ids.map((itemId, place): SeenDraw => ({ itemId, reviewed: place % 300 < 15 }))
    expect(guessDraws(counted, commitmentOf(keyHex)).share).toBeGreaterThan(0.97)
  })
})
