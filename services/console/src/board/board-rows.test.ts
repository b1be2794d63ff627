import type { BoardClock, BoardRow } from '@understudy/contract/http/board'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentSpent } from './percent-spent.ts'
import { riskOf } from './risk-of.ts'
import { rowsOfPages } from './rows-of-pages.ts'
import { leadingClock, standingOf } from './standing-of.ts'

const hour = 3_600_000
const noon = Date.UTC(2026, 10, 23, 12)
const iso = (at: number) => new Date(at).toISOString()

function clock(state: BoardClock['state'], dueAt: number, more: Partial<BoardClock> = {}): BoardClock {
  const spending = {
    spentMs: 0,
    promisedMs: hour,
    counting: state === 'running',
    opensAt: null,
    targetMs: hour,
    risk: null,
  }
  const times = { startedAt: iso(noon - hour), dueAt: iso(dueAt), breachedAt: null, pausedAt: null }
  return { kind: 'turnaround', cycle: 1, state, ...times, ...spending, ...more }
}

const row = (...clocks: BoardClock[]) => ({ clocks, dueAt: clocks[0]?.dueAt as string })

test('a row is due soon from two hours before its deadline, and overdue after it', () => {
  const running = row(clock('running', noon))
  expect(standingOf(running, noon - 2 * hour - 1)).toBe('running')
  expect(standingOf(running, noon - 2 * hour)).toBe('due_soon')
  expect(standingOf(running, noon)).toBe('due_soon')
  expect(standingOf(running, noon + 1)).toBe('breached')
})

test('a row is paused only where no clock of it runs, however late it is', () => {
  expect(standingOf(row(clock('paused', noon)), noon + hour)).toBe('paused')
  expect(standingOf(row(clock('paused', noon), clock('running', noon + hour)), noon + 1)).toBe('breached')
})

test('the clock that leads is the one with the deadline of the row', () => {
  const [early, late] = [clock('running', noon), clock('running', noon + hour, { kind: 'response' })]
  expect(leadingClock({ clocks: [late, early], dueAt: iso(noon) })).toBe(early)
})

test('the risk that is shown is the highest of what is not missed yet', () => {
  const [missed, sure] = [clock('running', noon, { risk: 1 }), clock('running', noon + hour, { risk: 0.4 })]
  expect(riskOf(row(missed, sure, clock('running', noon + hour, { risk: 0.6 })), noon + 1)?.chance).toBe(0.6)
  expect(riskOf(row({ ...missed, breachedAt: iso(noon) }), noon)).toBeUndefined()
  expect(riskOf(row(clock('running', noon + hour)), noon)).toBeUndefined()
})

test('what is spent grows while the clock counts, and stands still outside hours until the client opens', () => {
  const half = { spentMs: hour / 2, promisedMs: hour, counting: true, opensAt: null }
  expect(percentSpent(half, noon, noon + hour / 4)).toBe(75)
  const closed = { ...half, counting: false, opensAt: iso(noon + hour) }
  expect(percentSpent(closed, noon, noon + hour)).toBe(50)
  expect(percentSpent(closed, noon, noon + 2 * hour)).toBe(150)
  expect(percentSpent({ ...half, counting: false }, noon, noon + hour)).toBe(50)
  expect(percentSpent({ ...half, promisedMs: null }, noon, noon)).toBeUndefined()
})

test('pages make one list with every row once, in the order of the pages, the later page believed', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20 }))
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 4 }), (lists) => {
      const pages = lists.map((list, page) => ({
        rows: list.map((id) => ({ workItemId: String(id), title: `${page}` }) as BoardRow),
      }))
      const rows = rowsOfPages(pages)
      const shown = rows.map(({ workItemId }) => workItemId)
      expect(new Set(shown)).toEqual(new Set(lists.flat().map(String)))
      expect(shown.length).toBe(new Set(shown).size)
      for (const { workItemId, title } of rows)
        expect(Number(title)).toBe(lists.findLastIndex((list) => list.includes(Number(workItemId))))
    }),
  )
})
