import { describe, expect, it } from 'vitest'
import { Chance } from './chance.ts'
import { errorRateAt } from './error-curve.ts'
import { isAway } from './presence.ts'

describe('A learning curve', () => {
  it('begins above the own rate and halves its distance with every 20 items', () => {
    expect(errorRateAt(0.05, 1, 0)).toBeCloseTo(0.1)
    expect(errorRateAt(0.05, 1, 20)).toBeCloseTo(0.075)
    expect(errorRateAt(0.05, 1, 2_000)).toBeCloseTo(0.05)
  })

  it('is flat for somebody who learns nothing, and never certain', () => {
    expect(errorRateAt(0.2, 0, 0)).toBe(0.2)
    expect(errorRateAt(0.5, 10, 0)).toBe(0.95)
  })
})

describe('Absences', () => {
  const days = Array.from({ length: 250 }, (_, day) => day)
  const people = Array.from({ length: 200 }, (_, person) => `a${person}`)
  const away = (share: number) =>
    people.flatMap((person) => days.filter((day) => isAway(new Chance(7), share, person, day))).length

  it('take about their share of the working days', () => {
    expect(Math.abs(away(0.04) / (days.length * people.length) - 0.04)).toBeLessThan(0.004)
    expect(away(0)).toBe(0)
  })
})
