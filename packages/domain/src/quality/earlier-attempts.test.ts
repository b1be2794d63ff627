import { describe, expect, it } from 'vitest'
import { attemptsAsCorrected, attemptsSoFar, type EarlierAttempts } from './earlier-attempts.ts'
import { light, standard, strict } from './samples.fixture.ts'

describe('Attempts that are carried, where a verdict of before turns out to be wrong', () => {
  const counts = (earlier: EarlierAttempts | undefined) =>
    earlier?.under?.map((one) => ['promoteAt' in one ? one.promoteAt : null, one.attempts])
  const before = attemptsSoFar(light, 3, undefined)
  const now = attemptsSoFar(strict, 5, before)

  it('become as many fewer or more under their own plan, and stay under the others', () => {
    expect(counts(now)).toEqual([
      [15, 3],
      [52, 2],
    ])
    const fewer = attemptsAsCorrected(now, { before, after: attemptsSoFar(light, 2, undefined) })
    expect(counts(fewer)).toEqual([
      [15, 2],
      [52, 2],
    ])
    expect(fewer).toMatchObject({ attempts: 4, falsePromotion: attemptsSoFar(strict, 4, fewer).falsePromotion })
    expect(counts(attemptsAsCorrected(now, { before, after: attemptsSoFar(light, 0, undefined) }))).toEqual([[52, 2]])
    const under = attemptsSoFar(standard, 4, before)
    expect(counts(attemptsAsCorrected(now, { before, after: under }))).toEqual([
      [15, 3],
      [52, 2],
      [25, 1],
    ])
  })

  it('are not made up where nothing was kept of their plans', () => {
    expect(attemptsAsCorrected(undefined, { before, after: now })).toBeUndefined()
  })
})
