import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { kaplanMeier, medianTime } from '@understudy/domain/quality/estimates/kaplan-meier'
import { percentile } from '@understudy/domain/quality/estimates/percentile'
import { planOf } from '@understudy/domain/quality/plan'
import { promotionChances } from '@understudy/domain/quality/promotion-chances'
import { describe, expect, it, test } from 'vitest'
import { isWithin, line } from './comparison.ts'
import type { Plant } from './plants.ts'
import { pureComparisons } from './pure-comparisons.ts'
import { foldArrivals, foldAttempts } from './pure-fold.ts'

const people = 4_000
const standard = planOf('standard')
const few = { people: 3_000, spells: 300, onLadder: 100 }
const offOf = (plant: Plant) => pureComparisons(standard, few, plant).filter((one) => !isWithin(one))

describe('Folded thousands of times over', () => {
  it('standard does all that its chains say, within three standard errors', () => {
    expect(offOf('none').map(line)).toEqual([])
  })

  it.each(['wrong-line', 'blind-reviewers', 'no-hold'] as const)('a planted defect is found: %s', (plant) => {
    expect(offOf(plant)).not.toEqual([])
  })

  it.each([
    ['light', 0.3],
    ['strict', 0.1],
  ])('%s promotes people with %d errors as often as its chain says, within three standard errors', (id, rate) => {
    const plan = planOf(id)
    const { promoted } = promotionChances(plan, rate)
    const { shown } = foldAttempts(plan, rate, people, 31)
    expect(Math.abs(shown / people - promoted)).toBeLessThan(3 * Math.sqrt((promoted * (1 - promoted)) / people))
  })

  it('reviewers who miss 20 % let standard promote 12.8 % of those with 20 % errors, not 4.4 %', () => {
    const share = foldAttempts(standard, 0.2 * (1 - 0.2), people, 32).shown / people
    expect(Math.abs(share - 0.128)).toBeLessThan(3 * Math.sqrt((0.128 * 0.872) / people))
    expect(Math.abs(share - 0.0437)).toBeGreaterThan(3 * Math.sqrt((0.0437 * 0.9563) / people))
  })
})

test('The quality bench fails where something is off, and says what', async () => {
  const args = ['--only', 'folds', '--folds', '400', '--ladders', '20', '--plant', 'no-hold']
  const bench = promisify(execFile)(process.execPath, [join(import.meta.dirname, 'bench-quality.ts'), ...args])
  await expect(bench).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('OFF fold: errors that go out at 0.2, beside the worst that is stated'),
  })
})

describe('Looked at before everybody has arrived', () => {
  const arrivals = foldArrivals(planOf('standard'), 0.1, people, 34)
  /** People began one after another: the last ones have had few reviews so far. */
  const soFar = arrivals.map((reviews, person) => {
    const seen = 20 + (80 * person) / people
    return { time: Math.min(reviews, seen), happened: reviews <= seen }
  })
  const arrived = soFar.filter(({ happened }) => happened)

  it('the median that is shown is the one of everybody followed to the end, within two reviews', () => {
    const truth = percentile(arrivals, 0.5) ?? 0
    expect(Math.abs((medianTime(kaplanMeier(soFar)) ?? 0) - truth)).toBeLessThanOrEqual(2)
  })

  it('the mean of those who have arrived is a third too small', () => {
    const followed = arrivals.filter(Number.isFinite)
    const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
    expect(mean(arrived.map(({ time }) => time))).toBeLessThan(mean(followed) * (2 / 3))
  })
})
