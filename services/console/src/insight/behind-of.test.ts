import { expect, test } from 'vitest'
import { type Behind, countsItem, countsReview, madeBehind } from './behind-of.ts'

const looked = { clientId: 'harbor', from: '2026-11-01' }
const zone = 'America/Chicago'

test('what happened behind a figure is of the client and the span that are looked at', () => {
  const behind = { counted: 'made', of: { clientId: 'harbor', taskId: 'calls' }, from: '2026-11-01' }
  expect(madeBehind('task', 'calls', looked)).toEqual(behind)
  expect(madeBehind('assistant', 'maya', { ...looked, clientId: undefined })).toEqual({
    ...behind,
    of: { assistantId: 'maya' },
  })
})

test('a row that work cannot be listed by leads nowhere, rather than to all work', () => {
  expect(madeBehind('task_type', 'intake', looked)).toBeUndefined()
})

test('work made before the first day of the span, as the client counts days, is not listed', () => {
  const behind = madeBehind('task', 'calls', looked) as Behind
  const made = (madeAt: string) => countsItem(behind, { state: 'accepted', madeAt }, zone)
  expect(made('2026-11-01T04:59:00.000Z')).toBe(false)
  expect(made('2026-11-01T05:00:00.000Z')).toBe(true)
})

test('behind the backlog stands what is open, however old', () => {
  const counted = (state: 'rework' | 'delivered' | 'cancelled') =>
    countsItem({ counted: 'open', of: {} }, { state, madeAt: '2020-01-01T00:00:00.000Z' }, zone)
  expect(counted('rework')).toBe(true)
  expect(counted('delivered')).toBe(false)
  expect(counted('cancelled')).toBe(false)
})

test('behind first-pass yield stands what was drawn and judged, behind a theme what named it', () => {
  const review = {
    ...{ assistantId: 'maya', drawKind: 'random', firstVerdict: 'passed' as const, themes: ['Dates'] },
    ...{ themesBefore: [], updatedAt: '2026-11-20T12:00:00.000Z' },
  }
  const of = { assistantId: 'maya' }
  const judged = { counted: 'judged', of, from: '2026-11-01' } as const
  expect(countsReview(judged, review, zone)).toBe(true)
  expect(countsReview(judged, { ...review, drawKind: 'all' }, zone)).toBe(false)
  expect(countsReview(judged, { ...review, firstVerdict: null }, zone)).toBe(false)
  expect(countsReview({ ...judged, of: { assistantId: 'another' } }, review, zone)).toBe(false)
  expect(countsReview({ ...judged, from: '2026-11-21' }, review, zone)).toBe(false)
  expect(countsReview({ ...judged, theme: 'Dates' }, { ...review, drawKind: 'all' }, zone)).toBe(true)
  expect(countsReview({ ...judged, theme: 'Names' }, review, zone)).toBe(false)
})
