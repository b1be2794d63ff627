import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rubric, scoreOf, unmetMarks } from './rubric.ts'

const rubric: Rubric = {
  version: 2,
  threshold: 0.5,
  criteria: [
    { id: 'complete', text: 'Nothing is missing', weight: 3, critical: false },
    { id: 'right patient', text: 'It is about the right patient', weight: 1, critical: true },
    { id: 'format', text: 'It has the agreed format', weight: 1, critical: false },
  ],
}
const marks = { complete: 1, 'right patient': 1, format: 0.5 }
const silent = { themes: [], comment: '' }

describe('The score of a rubric', () => {
  it('quality rule 1: the score of a rubric is the weighted mean of the marks', () => {
    expect(scoreOf(rubric, marks)).toEqual({ score: 0.9, failedCritical: [] })
  })

  it('quality rule 1: the score of a rubric leaves out of both sums what does not apply', () => {
    expect(scoreOf(rubric, { ...marks, format: null }).score).toBe(1)
    expect(scoreOf(rubric, { ...marks, complete: null }).score).toBe(0.75)
  })

  it('quality rule 1: the score of a rubric is no score where nothing applies', () => {
    expect(scoreOf(rubric, { complete: null, 'right patient': null, format: null }).score).toBeNull()
  })

  it('quality rule 2: the score of a rubric stays visible beside a failed critical criterion, which makes the verdict critical', () => {
    expect(scoreOf(rubric, { ...marks, 'right patient': 0 })).toEqual({ score: 0.7, failedCritical: ['right patient'] })
    expect(scoreOf(rubric, { ...marks, 'right patient': null }).failedCritical).toEqual([])
  })

  it('quality rule 2: the score of a rubric finds a critical criterion failed below the threshold, and at 0 whatever it is', () => {
    const failed = (mark: number, threshold = 0.5) =>
      scoreOf({ ...rubric, threshold }, { ...marks, 'right patient': mark }).failedCritical
    expect([failed(0.49), failed(0.5)]).toEqual([['right patient'], []])
    expect([failed(0, 0), failed(0.1, 0)]).toEqual([['right patient'], []])
  })

  it('quality rule 3: the score of a rubric is the one of the pinned version: another rubric scores the same marks otherwise', () => {
    const next = { ...rubric, version: 3, criteria: rubric.criteria.map((one) => ({ ...one, weight: 1 })) }
    expect(scoreOf(next, marks).score).not.toBe(scoreOf(rubric, marks).score)
    expect(scoreOf(rubric, marks).score).toBe(0.9)
  })

  it('lies within the marks, whatever the weights', () => {
    const criteria = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 9 }), mark: fc.integer({ min: 0, max: 4 }) }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(criteria, (list) => {
        const any = {
          ...rubric,
          criteria: list.map(({ weight }, id) => ({ id: `${id}`, text: 'Right', weight, critical: false })),
        }
        const given = Object.fromEntries(list.map(({ mark }, id) => [`${id}`, mark / 4]))
        const { score } = scoreOf(any, given)
        expect(score).toBeGreaterThanOrEqual(Math.min(...Object.values(given)) - 1e-12)
        expect(score).toBeLessThanOrEqual(Math.max(...Object.values(given)) + 1e-12)
      }),
    )
  })
})

describe('Marks', () => {
  const codes = (given: Parameters<typeof unmetMarks>[1], remarks: Parameters<typeof unmetMarks>[2] = silent) =>
    unmetMarks(rubric, given, remarks).map(({ code }) => code)

  it('quality rule 4: marks below the threshold need a theme and a comment', () => {
    expect(codes(marks)).toEqual([])
    expect(codes({ ...marks, format: 0.4 })).toEqual(['theme_missing', 'comment_missing'])
    expect(codes({ ...marks, format: 0.4 }, { themes: ['format'], comment: 'Use the template' })).toEqual([])
  })

  it('are given for every criterion, between 0 and 1, and for no other', () => {
    expect(codes({ complete: 1, 'right patient': 1 })).toEqual(['mark_missing'])
    expect(codes({ ...marks, format: 2 })).toEqual(['mark_missing'])
    expect(codes({ ...marks, style: 1 })).toEqual(['criterion_unknown'])
  })
})
