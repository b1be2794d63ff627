import { expect, test } from 'vitest'
import { withTick } from './ticks.ts'

test('each tick that is on its way shows beside those that are known, a corrected answer as the newest', () => {
  const known = { ticked: [1], values: { 1: 'north' } }
  const ticks = [{ step: 2 }, { step: 1, value: 'south' }, { step: 2 }]
  expect(ticks.reduce(withTick, known)).toEqual({ ticked: [1, 2], values: { 1: 'south' } })
  expect(known).toEqual({ ticked: [1], values: { 1: 'north' } })
})
