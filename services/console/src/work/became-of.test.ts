import { expect, test } from 'vitest'
import { becameOf } from './became-of.ts'

const own = 'maya'
const lead = 'member:dana'
const event = (type: string, body: Record<string, unknown> = {}, actor = lead) => ({
  ...{ type: `work_item.${type}`, body, actor },
})
const mine = event('assigned', { assistantId: own, why: 'The primary is independent' })

test('whose work is cancelled or merged by somebody else is told by whom, and why or into what', () => {
  const cancelled = [
    event('made'),
    mine,
    event('started', {}, 'member:maya'),
    event('cancelled', { reason: 'Withdrawn' }),
  ]
  expect(becameOf({ state: 'cancelled', assistantId: own }, cancelled, own)).toEqual({
    ...{ kind: 'cancelled', actor: lead, reason: 'Withdrawn' },
  })
  const merged = [mine, event('merged', { into: 'other' })]
  expect(becameOf({ state: 'merged', assistantId: own }, merged, own)).toMatchObject({ kind: 'merged', into: 'other' })
})

test('whose work is given to somebody else is told to whom, and of two that it was given to the last', () => {
  const events = [mine, event('assigned', { assistantId: 'leo' }), event('assigned', { assistantId: 'priya' })]
  expect(becameOf({ state: 'in_progress', assistantId: 'priya' }, events, own)).toEqual({
    ...{ kind: 'given', actor: lead, to: 'priya' },
  })
  const left = [mine, event('left_uncovered', { reasons: [], unassigned: true }, 'system:shell')]
  expect(becameOf({ state: 'open', assistantId: null }, left, own)).toEqual({ kind: 'taken', actor: 'system:shell' })
})

test('what a review rejected is told so, and what is still theirs, came back to them or never was theirs is not taken from anybody', () => {
  expect(becameOf({ state: 'rejected', assistantId: own }, [mine, event('rejected')], own)).toMatchObject({
    kind: 'rejected',
  })
  expect(becameOf({ state: 'in_progress', assistantId: own }, [mine], own)).toBeUndefined()
  const back = [mine, event('assigned', { assistantId: 'leo' }), mine]
  expect(becameOf({ state: 'open', assistantId: own }, back, own)).toBeUndefined()
  const others = [event('assigned', { assistantId: 'leo' }), event('cancelled', { reason: 'Withdrawn' })]
  expect(becameOf({ state: 'cancelled', assistantId: 'leo' }, others, own)).toBeUndefined()
})
