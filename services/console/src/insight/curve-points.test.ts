import { expect, test } from 'vitest'
import { curvePoints } from './curve-points.ts'

const step = { events: 1, interval: { lower: 0.4, upper: 0.9, confidence: 0.95 } }

test('all of them are at risk on the day of the assignment, also those who left before the first arrived', () => {
  const curve = [{ time: 11, atRisk: 6, waiting: 0.75, ...step }]
  const [first, second] = curvePoints({ n: 9, curve })
  expect(first).toEqual({ time: 0, atRisk: 9, arrived: 0, low: 0, high: 0 })
  expect(second).toMatchObject({ time: 11, atRisk: 6, arrived: 0.25 })
})

test('where somebody arrived on that day the curve begins with them', () => {
  expect(curvePoints({ n: 2, curve: [{ time: 0, atRisk: 2, waiting: 0.5, ...step }] })).toHaveLength(1)
})
