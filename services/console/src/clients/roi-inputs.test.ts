import { expect, test } from 'vitest'
import { roiProblem } from './roi-inputs.ts'

const cost = { name: 'cost', unit: 'money' } as const

test('a figure that cannot be reckoned with is answered with what to type', () => {
  expect(roiProblem(cost, '1500')).toBeUndefined()
  expect(roiProblem(cost, '0')).toBeUndefined()
  for (const typed of ['-5', '', '10000001'])
    expect(roiProblem(cost, typed), typed).toMatch(/^Enter a number from 0 to/)
})

test('hours may be lost, minutes of an item may not', () => {
  expect(roiProblem({ name: 'hours', unit: 'hours' }, '-5')).toBeUndefined()
  expect(roiProblem({ name: 'usualMinutes', unit: 'minutes' }, '-5')).toBeDefined()
})
