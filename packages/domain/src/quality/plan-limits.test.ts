import { describe, expect, it } from 'vitest'
import { planOf, standardPlan } from './plan.ts'
import { limitsOfPlan } from './plan-limits.ts'
import { rulesOfToday } from './rules-of-today.ts'

describe('What the figures of a plan do not say', () => {
  it('is how many errors slip by after a break, and how often critical errors may still happen', () => {
    const { lastLevel, slips, rareCritical } = limitsOfPlan(standardPlan)
    expect(lastLevel).toEqual({ num: 1, den: 10 })
    expect(slips).toBeCloseTo(9, 10)
    expect(rareCritical).toBeCloseTo(1 - 0.05 ** (1 / 25), 10)
    expect(limitsOfPlan(planOf('strict')).slips).toBeCloseTo(4, 10)
  })
})

describe('What agencies do today, beside a plan', () => {
  it('promotes somebody with 20 % errors 99 and 40 times in 100 within an attempt of standard', () => {
    const [at] = rulesOfToday(standardPlan, [0.2], 0)
    expect(at?.errorRate).toBe(0.2)
    expect(at?.tenReviews).toBeCloseTo(0.994, 3)
    expect(at?.lastTwenty).toBeCloseTo(0.4, 2)
  })

  it('promotes more of them where reviewers miss errors', () => {
    const [blind, seeing] = [0.2, 0].map((missRate) => rulesOfToday(standardPlan, [0.2], missRate)[0])
    expect(blind?.lastTwenty).toBeGreaterThan(seeing?.lastTwenty ?? 1)
  })
})
