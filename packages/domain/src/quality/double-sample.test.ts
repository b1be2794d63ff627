import { describe, expect, it } from 'vitest'
import { doubleNumber, doubleSample, type SampledReview } from './double-sample.ts'

const sample = (count: number, changes: (index: number) => Partial<SampledReview> = () => ({})): SampledReview[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ reviewId: `r${index}`, taskId: 'task', u: count - index, isDone: true, isDoubled: false },
    ...changes(index),
  }))

describe('5 % of the random sample, at least min(20, all) a month, is reviewed twice', () => {
  it('all of a small month, twenty of a larger one, one in twenty of a large one', () => {
    expect(doubleSample(sample(7))).toHaveLength(7)
    expect(doubleSample(sample(100))).toHaveLength(20)
    expect(doubleSample(sample(1_001))).toHaveLength(51)
  })

  it('for each task by itself', () => {
    const two = [...sample(100), ...sample(3, () => ({ taskId: 'other' }))]
    expect(doubleSample(two)).toHaveLength(23)
  })

  it('those with the smallest drawn numbers that are delivered, less what was doubled before', () => {
    const reviews = sample(30, (index) => ({ isDoubled: index < 12, isDone: index !== 29 }))
    expect(doubleSample(reviews)).toEqual([28, 27, 26, 25, 24, 23, 22, 21].map((index) => `r${index}`))
    expect(doubleSample(sample(30, () => ({ isDoubled: true })))).toEqual([])
  })

  it('by a number that follows from key, agency and review', () => {
    const key = new Uint8Array(32)
    expect(doubleNumber(key, 'a', 'r')).toBe(doubleNumber(key, 'a', 'r'))
    expect(doubleNumber(key, 'a', 'r')).not.toBe(doubleNumber(key, 'a', 's'))
    expect(doubleNumber(key, 'a', 'r')).toBeLessThan(2 ** 48)
  })
})
