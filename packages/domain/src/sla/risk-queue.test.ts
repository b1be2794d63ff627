import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  crowdOf,
  type Queue,
  queueAt,
  queueKeptMs,
  type Wait,
  type WaitChange,
  waitAfter,
  withWait,
} from './risk-queue.ts'

const minute = 60_000
const day = 86_400_000
const noon = Date.parse('2026-06-01T12:00:00Z')

type Told = readonly [item: number, change: WaitChange, minutes: number]

/** What is known after this, in its order. */
function after(all: readonly Told[]): readonly Queue[] {
  const waits = new Map<number, Wait | undefined>()
  let queues: readonly Queue[] = []
  for (const [item, change, minutes] of all) {
    queues = withWait(queues, waits.get(item), change, noon + minutes * minute)
    waits.set(item, waitAfter(waits.get(item), change))
  }
  return queues
}

it('what waits is counted by the quarter of an hour, and known when that is over', () => {
  const queues = after([
    [1, 'came', 1],
    [2, 'came', 14],
    [1, 'late', 20],
    [2, 'begun', 40],
  ])
  expect(queues.map(({ at, waiting, late }) => [(at - noon) / minute, waiting, late])).toEqual([
    [15, 2, 0],
    [30, 2, 1],
    [45, 1, 1],
  ])
  expect(queues.map(({ begun }) => begun)).toEqual([0, 0, 1])
  expect(queueAt(queues, noon + 14 * minute)).toBeUndefined()
  expect(queueAt(queues, noon + 44 * minute)).toBe(queues[1])
  expect(queueAt(queues, noon + 45 * minute)).toBe(queues[2])
})

it('what is told twice counts once, and what never came does not go', () => {
  const once = after([[1, 'came', 1]])
  expect(
    after([
      [1, 'came', 1],
      [1, 'came', 1],
      [2, 'begun', 2],
      [2, 'late', 2],
    ]),
  ).toEqual(once)
})

it('what is called off was not begun, and what comes late counts from now on', () => {
  const [queue] = after([
    [1, 'came', 1],
    [1, 'gone', 2],
  ])
  expect(queue).toMatchObject({ waiting: 0, begun: 0 })
  const late = after([
    [1, 'came', 50],
    [2, 'came', 1],
  ])
  expect(late.map(({ at, waiting }) => [(at - noon) / minute, waiting])).toEqual([[60, 2]])
})

it('no more wait than came, and what is older than a month is let go', () => {
  const change = fc.constantFrom<WaitChange>('came', 'late', 'begun', 'gone')
  const told = fc.array(fc.tuple(fc.nat(9), change, fc.nat(80 * 24 * 60)), { maxLength: 200 })
  fc.assert(
    fc.property(told, (all) => {
      const queues = after(all.toSorted((a, b) => a[2] - b[2]))
      for (const { waiting, late, begun } of queues) {
        expect(waiting >= late && late >= 0 && waiting <= 10 && begun >= 0).toBe(true)
      }
      const ends = queues.map(({ at }) => at)
      expect(ends).toEqual([...new Set(ends)].toSorted((a, b) => a - b))
      expect((ends.at(-1) ?? 0) - (ends[0] ?? 0)).toBeLessThan(queueKeptMs)
    }),
  )
})

it('a crowd grows with what waits, shrinks with what is begun, and as that was long ago it grows again', () => {
  const queue = { at: noon, waiting: 20, late: 5, begun: 20 }
  const { backlog, late } = crowdOf(queue, noon)
  expect(crowdOf({ ...queue, waiting: 40 }, noon).backlog).toBeGreaterThan(backlog)
  expect(crowdOf({ ...queue, begun: 40 }, noon).backlog).toBeLessThan(backlog)
  expect(crowdOf(queue, noon + 2 * day).backlog).toBeCloseTo(crowdOf({ ...queue, begun: 10 }, noon).backlog, 9)
  expect(crowdOf({ ...queue, late: 15 }, noon).late).toBeGreaterThan(late)
  expect(crowdOf({ at: noon, waiting: 100_000, late: 0, begun: 0 }, noon).backlog).toBe(2)
})
