import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import { briefSections } from '@understudy/domain/task/task'
import { expect, test } from 'vitest'
import { leftOfExample } from './of-example.ts'

test('of the example that a brief begins with all is left until somebody changes it, section by section', () => {
  expect(leftOfExample(starterBrief)).toEqual(briefSections)
  const left = leftOfExample({ ...starterBrief, goal: 'Every referral has a status.' })
  expect(left).toEqual(briefSections.filter((section) => section !== 'goal'))
  expect(leftOfExample({})).toEqual([])
})
