import { expect, test } from 'vitest'
import { withTick } from './ticks.ts'

test('each tick that is on its way shows beside those that are known, a corrected answer as the newest', () => {
  const known = { ticked: [1], values: { 1: 'north' } }
  const ticks = [{ step: 2 }, { step: 1, value: 'south' }, { step: 2 }]
  expect(ticks.reduce(withTick, known)).toEqual({ ticked: [1, 2], values: { 1: 'south' } })
  expect(known).toEqual({ ticked: [1], values: { 1: 'north' } })
})

test('a step that is unticked shows so at once, with its answer gone, and may be ticked again', () => {
  const known = { ticked: [1, 2], values: { 1: 'north' } }
  const undone = withTick(known, { step: 1, undone: true })
  expect(undone).toEqual({ ticked: [2], values: {} })
  expect([{ step: 2 }, { step: 2, undone: true } as const, { step: 2 }].reduce(withTick, undone).ticked).toEqual([2])
})
