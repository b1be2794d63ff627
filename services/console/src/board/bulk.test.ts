import { expect, test } from 'vitest'
import { outcomeOf } from './bulk.ts'
import { saidOf } from './said-of.ts'

test('one refusal among many is told with its reason, what moved on is told apart, and the others are done', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `${index}`)
  const reasons = [{ code: 'not_legal', message: 'This work item is delivered already' }]
  const problem = { type: 'about:blank', status: 409, code: 'refused', title: 'Refused', reasons }
  const unknown = { type: 'about:blank', status: 404, code: 'not_found', title: 'There is no such thing' }
  const movedOn = { type: 'about:blank', status: 412, code: 'moved_on', title: 'Somebody changed it' }
  const answer = { commandId: 'c', result: {}, events: [], version: 7 }
  const { done, moved, failed, refused } = outcomeOf(
    ids,
    ids.map((id) => {
      if (id === '3') return { status: 404, problem: unknown }
      if (id === '4') return { status: 412, problem: movedOn }
      return Number(id) < 3 ? { status: 409, problem } : { status: 200, answer }
    }),
  )
  expect([...done]).toEqual(ids.slice(5).map((id) => [id, 7]))
  expect(moved).toEqual(['4'])
  expect(failed).toEqual(['0', '1', '2', '3'])
  expect(refused).toEqual([
    { reason: 'This work item is delivered already', count: 3 },
    { reason: 'There is no such thing', count: 1 },
  ])
  expect(outcomeOf([], [])).toEqual({ done: new Map(), moved: [], failed: [], refused: [] })
})

test('what was not done is said in whole sentences', () => {
  const none = { done: new Map(), moved: [], failed: [], refused: [] }
  const refused = (count: number) => [{ reason: 'The server does not answer', count }]
  expect(saidOf({ ...none, refused: refused(1) }, 'now high')).toBe(
    'The server does not answer. 1 item was left unchanged.',
  )
  expect(saidOf({ ...none, done: new Map([['a', 2]]), refused: refused(1_200) }, 'now high')).toBe(
    '1 item now high. The server does not answer. 1,200 items were left unchanged.',
  )
})
