import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import { briefSections } from '@understudy/domain/task/task'
import { expect, test } from 'vitest'
import { briefLacks } from './brief-lacks.ts'

const written = { draft: starterBrief, changed: 9, isFaulty: false, isUnchecked: false }
const without = (...empty: readonly string[]) =>
  Object.fromEntries(briefSections.map((one) => [one, empty.includes(one) ? ' ' : 'Text'])) as typeof starterBrief

test('of a brief it is said first what nobody has filled in, by name where it is little', () => {
  const said = (...empty: readonly string[]) => briefLacks({ ...written, draft: without(...empty), changed: 0 })
  expect(said(...briefSections)).toBe('Fill in all nine sections.')
  expect(said(...briefSections.slice(0, 4))).toBe('Fill in 4 more sections.')
  expect(said('goal', 'tools', 'deadline')).toBe('Fill in Goal, Tools, and Deadline.')
  expect(said('goal')).toBe('Fill in Goal.')
})

test('then that nothing has changed, that it was not checked, and what the check objects to', () => {
  expect(briefLacks({ ...written, changed: 0 })).toBe('No changes to publish yet.')
  expect(briefLacks({ ...written, isUnchecked: true })).toBe('The brief has to be checked before you publish.')
  expect(briefLacks({ ...written, isFaulty: true })).toBe('Fix the errors above before you publish.')
  expect(briefLacks(written)).toBeUndefined()
})
