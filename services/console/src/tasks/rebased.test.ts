import { type BriefText, briefSections, type SopStep } from '@understudy/domain/task/task'
import { expect, test } from 'vitest'
import { rebased, rebasedSteps } from './rebased.ts'

const brief = (said: Partial<BriefText>): BriefText => ({
  ...(Object.fromEntries(briefSections.map((section) => [section, 'as ever'])) as BriefText),
  ...said,
})

test('a draft upon a newer version undoes nothing of it that its writer did not touch', () => {
  const before = brief({})
  const newer = brief({ deadline: 'by noon', constraints: 'never by fax' })
  const draft = brief({ examples: 'see the folder', constraints: 'never by letter' })
  expect(rebased(draft, before, newer)).toEqual(
    brief({ deadline: 'by noon', examples: 'see the folder', constraints: 'never by letter' }),
  )
  expect(rebased(before, before, newer)).toEqual(newer)
})

const steps = (...texts: string[]): SopStep[] => texts.map((text) => ({ kind: 'do', text, required: true }))

test.each([
  ['what the writer left is as it was published', ['a', 'b2', 'c'], ['a2', 'b', 'c'], ['a2', 'b2', 'c'], false],
  ['what both changed is the writer’s', ['a3', 'b', 'c'], ['a2', 'b2', 'c'], ['a3', 'b2', 'c'], false],
  ['whoever wrote nothing has what was published', ['a', 'b', 'c'], ['a', 'c'], ['a', 'c'], false],
  ['a draft with a step more stays whole', ['a', 'b', 'c', 'd'], ['a2', 'b', 'c'], ['a', 'b', 'c', 'd'], true],
  ['one upon steps that were moved stays whole', ['a', 'b', 'c2'], ['b', 'a', 'c'], ['a', 'b', 'c2'], true],
  ['and so does one that moved some', ['b', 'a', 'c'], ['a', 'b', 'c2'], ['b', 'a', 'c'], true],
])('of steps, %s', (_, draft, newer, after, isWhole) => {
  expect(rebasedSteps(steps(...draft), steps('a', 'b', 'c'), steps(...newer))).toEqual({
    steps: steps(...after),
    isWhole,
  })
})
