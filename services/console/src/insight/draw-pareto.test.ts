import { expect, test } from 'vitest'
import { fitBelow } from './draw-pareto.ts'

const names = ['Missing document', 'Wrong checklist', 'Wrong record']

test('names stand below bars where all of each fits, and the bars lie on their sides elsewhere', () => {
  expect(fitBelow(names, 1000)).toBe(true)
  expect(fitBelow(names, 300)).toBe(false)
  expect(fitBelow(['Late'], 240)).toBe(true)
  expect(fitBelow([], 240)).toBe(true)
})
