import { expect, test } from 'vitest'
import { answersIn } from './answers.ts'

test('what is offered is what the machine allows', () => {
  expect(answersIn('climbing')).toEqual(['acknowledge', 'snooze', 'hand_on', 'resolve', 'force'])
  expect(answersIn('exhausted')).toEqual(['acknowledge', 'snooze', 'hand_on', 'resolve'])
  expect(answersIn('watched')).toEqual(['resolve'])
  expect(answersIn('resolved')).toEqual([])
})
