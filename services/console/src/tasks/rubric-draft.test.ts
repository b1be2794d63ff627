import { expect, test } from 'vitest'
import { blankCriterion, type Criterion, isNothingWritten, rubricToBegin } from './rubric-draft.ts'

const criterion = (id: string, text = 'Every referral has an owner'): Criterion => ({
  ...{ id, text, weight: 1, critical: false },
})

test('a draft of a rubric is kept as soon as it says something else than it was begun with', () => {
  const begun = rubricToBegin({ criteria: [criterion('owner')], threshold: 0.5 })
  expect(isNothingWritten({})).toBe(true)
  expect(isNothingWritten({ begun, written: { ...begun } })).toBe(true)
  expect(isNothingWritten({ begun, written: { ...begun, threshold: 0.8 } })).toBe(false)
  expect(isNothingWritten({ begun, written: { ...begun, criteria: [criterion('owner', 'Another')] } })).toBe(false)
})

test('a first rubric begins on one criterion without words, and one more is told from those that are there', () => {
  expect(rubricToBegin({ criteria: [], threshold: 0.5 }).criteria).toEqual([criterion('added-1', '')])
  expect(blankCriterion([criterion('added-2'), criterion('owner')]).id).toBe('added-3')
  expect(blankCriterion([criterion('added-2')]).id).toBe('added-3')
})
