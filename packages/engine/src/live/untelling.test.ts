import { reviewMachine, verdicts } from '@understudy/domain/review/machine'
import { expect, test } from 'vitest'
import { untelling } from './untelling.ts'

test('a live update never tells a verdict by the name of what happened', () => {
  for (const verdict of verdicts) expect(untelling(`review.${verdict}`)).toBe('review.changed')
  for (const state of ['disputed', 'upheld', 'amended', 'overturned', 'attributed', 'resubmitted'])
    expect(Object.keys(reviewMachine.states)).toContain(state)
  expect(untelling('review.overturned')).toBe('review.changed')
  expect(untelling('work_item.sent_back')).toBe('work_item.changed')
  expect(untelling('delegation.rework_opened')).toBe('delegation.changed')
})

test('what tells none is told by its name', () => {
  for (const type of ['work_item.made', 'work_item.delivered', 'review.requested', 'review.claimed'])
    expect(untelling(type)).toBe(type)
})
