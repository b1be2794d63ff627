import { describe, expect, it } from 'vitest'
import { exactFallingByChance, type Group } from './exact-trend.ts'
import { reworkTrend } from './rework-trend.ts'

const groups = (...pairs: readonly (readonly [number, number])[]): Group[] =>
  pairs.map(([reworks, reviewed]) => ({ reworks, reviewed }))

/** Every table with the margins, one by one, in whole numbers. */
function counted(asked: readonly Group[]): number {
  const total = asked.reduce((sum, { reworks }) => sum + reworks, 0)
  const found = asked.reduce((sum, { reworks }, score) => sum + score * reworks, 0)
  const ways = (n: number, k: number): bigint => (k === 0 ? 1n : (ways(n, k - 1) * BigInt(n - k + 1)) / BigInt(k))
  let [low, all] = [0n, 0n]
  const walk = (at: number, left: number, sum: number, weight: bigint): void => {
    if (at === asked.length) {
      if (left > 0) return
      all += weight
      if (sum <= found) low += weight
      return
    }
    const { reviewed } = asked[at] as Group
    for (let k = 0; k <= Math.min(left, reviewed); k++) walk(at + 1, left - k, sum + at * k, weight * ways(reviewed, k))
  }
  walk(0, total, 0, 1n)
  return Number((low * 10n ** 15n) / all) / 1e15
}

describe('the exact Cochran-Armitage test', () => {
  it('says of the published dose table of SAS (PROC FREQ, trend test of the data set Pain) what is published: 7.237E-07', () => {
    // Adverse events in five dose groups; counted from the other end, the share falls.
    const pain = groups([6, 32], [7, 33], [9, 32], [14, 32], [23, 32])
    expect(exactFallingByChance(pain.toReversed())).toBeCloseTo(7.237e-7, 9)
  })

  it('is the exact test of Fisher for two groups: the lady tasting tea, 17 in 70', () => {
    expect(exactFallingByChance(groups([3, 4], [1, 4]))).toBeCloseTo(17 / 70, 12)
  })

  it.each([
    [groups([5, 12], [4, 10], [2, 11], [1, 9])],
    [groups([1, 9], [2, 11], [4, 10], [5, 12])],
    [groups([9, 10], [9, 12], [8, 8], [3, 9])],
    [groups([3, 8], [0, 0], [2, 20], [0, 5])],
  ])('agrees with every table counted one by one: %j', (asked) => {
    expect(exactFallingByChance(asked)).toBeCloseTo(counted(asked), 12)
  })

  it('tells nothing where nothing can be told apart', () => {
    expect(exactFallingByChance(groups([0, 9], [0, 9]))).toBeUndefined()
    expect(exactFallingByChance(groups([9, 9], [9, 9]))).toBeUndefined()
    expect(exactFallingByChance(groups([3, 9], [0, 0]))).toBeUndefined()
  })

  it('counts a thousand reworks of ten thousand reviews too, and there agrees with the normal curve', () => {
    const many = groups([255, 2_500], [252, 2_500], [250, 2_500], [243, 2_500])
    const byCurve = reworkTrend(many).fallingByChance as number
    expect(Math.abs((exactFallingByChance(many) as number) - byCurve)).toBeLessThan(0.01)
    expect(exactFallingByChance(groups([60, 900], [40, 900], [20, 900], [9, 900]))).toBeLessThan(1e-9)
  })
})
