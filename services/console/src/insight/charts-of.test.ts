import { expect, test } from 'vitest'
import { attainmentChart } from './charts-of.ts'
import { besideText } from './figure.ts'

const looked = { clientId: undefined, from: '2026-11-01' }
type Line = Parameters<typeof attainmentChart>[0]['items'][number]

const line: Line = {
  ...{ key: 'calls', name: 'Calls', kind: 'turnaround', audience: 'client', hits: 20, misses: 0, attainment: 1 },
  ...{ open: 17, overdue: 2, cancelled: 1, cancelledLate: 1, calendars: [] },
}
const chartOf = (by: string, ...items: Line[]) =>
  attainmentChart({ by, from: '2026-11-01T00:00:00Z', items }, looked, (key) =>
    key === 'calls' ? 'Phone calls' : undefined,
  )

test('a share says what is overdue beside it, and what else is open apart', () => {
  const [figure] = chartOf('task', line).figures
  expect(figure).toMatchObject({
    name: 'Calls',
    value: 1,
    late: '2 overdue',
    note: '15 open; 1 cancelled after a miss',
  })
  const [calm] = chartOf('task', { ...line, open: 0, overdue: 0, cancelledLate: 0 }).figures
  expect([calm?.late, calm?.note]).toEqual([undefined, undefined])
})

test('kinds of work are called by their names, and tasks without one are told as that', () => {
  const own = { ...line, key: 'custom', name: 'custom' }
  expect(chartOf('task_type', line, own, { ...line, key: 'gone' }).figures.map(({ name }) => name)).toEqual([
    'Phone calls',
    'Tasks without a kind of work',
    'gone',
  ])
})

test('where the line beside a figure is no interval its end is told alone', () => {
  expect(besideText({ low: 2, high: 5 }, { unit: 'hours', most: 'Oldest' })).toBe('5\u00a0h')
  expect(besideText({ low: 2, high: 5 }, { unit: 'hours' })).toBe('2\u00a0h to 5\u00a0h')
})
