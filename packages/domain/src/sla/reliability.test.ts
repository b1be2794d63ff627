import { describe, expect, it } from 'vitest'
import { reliabilityOf } from './reliability.ts'

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
    const half = (n: number) => Array.from({ length: n }, (_, i) => ({ chance: 0.5, missed: i % 2 === 0 }))
    expect(reliabilityOf(half(400))?.byChance).toBeCloseTo(1.96 * Math.sqrt(0.25 / 400), 4)
    expect(reliabilityOf(half(20))?.byChance).toBeUndefined()
    expect(reliabilityOf(half(400))?.byDays).toBeCloseTo(1.96 * Math.sqrt(0.25 / 400), 4)
    const days = half(400).map((_, index) => ({ chance: 0.5, missed: index % 20 < 10, day: Math.floor(index / 10) }))
    expect(reliabilityOf(days)?.byChance).toBeCloseTo(1.96 * Math.sqrt(0.25 / 400), 4)
    expect(reliabilityOf(days)?.byDays).toBeCloseTo(1.96 * Math.sqrt(0.25 / 40), 4)
    expect(reliabilityOf([])).toBeUndefined()
  })
})
