import { describe, expect, it } from 'vitest'
import { windowChances } from './window-chances.ts'

const nineOfTen = { window: 10, failuresAllowed: 1 }
const nineteenOfTwenty = { window: 20, failuresAllowed: 1 }

describe('What agencies do today', () => {
  it('"10 reviews, 90 % good" promotes somebody with 20 % errors 99.4 times in 100 within 60 reviews', () => {
    expect(windowChances(nineOfTen, 0.2, 60)).toBeCloseTo(0.994, 3)
  })

  it('"95 % of the last 20" does 40 times in 100', () => {
    expect(windowChances(nineteenOfTwenty, 0.2, 60)).toBeCloseTo(0.4, 2)
  })

  it('the first window alone is the binomial', () => {
    expect(windowChances(nineOfTen, 0.2, 10)).toBeCloseTo(10 * 0.2 * 0.8 ** 9 + 0.8 ** 10, 12)
    expect(windowChances({ window: 3, failuresAllowed: 0 }, 0.2, 3)).toBeCloseTo(0.8 ** 3, 12)
  })

  it('nobody is promoted before the window is full, and everybody who never fails once it is', () => {
    expect(windowChances(nineOfTen, 0, 9)).toBe(0)
    expect(windowChances(nineOfTen, 0, 10)).toBe(1)
  })

  it('reviewers who miss half of the errors promote as if half of them were not made', () => {
    expect(windowChances(nineteenOfTwenty, 0.2, 60, 0.5)).toBeCloseTo(windowChances(nineteenOfTwenty, 0.1, 60), 12)
  })

  it('agrees with counting every sequence of six reviews', () => {
    const rule = { window: 3, failuresAllowed: 1 }
    let expected = 0
    for (let bits = 0; bits < 2 ** 6; bits++) {
      const failed = Array.from({ length: 6 }, (_, review) => (bits >> review) & 1)
      const sum = (from: number) => failed.slice(from, from + 3).reduce((a, b) => a + b, 0)
      if (![0, 1, 2, 3].some((from) => sum(from) <= 1)) continue
      expected += failed.reduce((chance, fail) => chance * (fail === 1 ? 0.6 : 0.4), 1)
    }
    expect(windowChances(rule, 0.6, 6)).toBeCloseTo(expected, 12)
  })
})
