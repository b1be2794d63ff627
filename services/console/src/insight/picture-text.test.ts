import { expect, test } from 'vitest'
import { csvOf } from './csv-of.ts'
import { cutCells } from './cut-cells.ts'
import { cutText, rowTexts, seenText, wrapped } from './picture-text.ts'

const figure = { value: 1, low: null, high: null, isEnough: true }
const nameOf = (id: string) => (id === 'h' ? 'Harbor' : undefined)

test('a picture says of which client it is, since when and by whom, and only what it was narrowed to', () => {
  expect(cutText({ clientId: 'h', from: '2026-11-01', by: 'task' }, nameOf)).toBe(
    'Harbor · Since Nov 1, 2026 · By task',
  )
  expect(cutText({ clientId: null, from: '2026-11-01' }, nameOf)).toBe('All clients · Since Nov 1, 2026')
  expect(cutText({ clientId: null }, nameOf)).toBe('All clients')
  expect(cutText({ clientId: null, by: 'task_type' }, nameOf)).toBe('All clients · By kind of work')
})

test('a picture says when it was seen, and in which zone that is', () => {
  expect(seenText(Date.parse('2026-11-29T16:20:00Z'), 'America/New_York')).toMatch(
    /^As seen on November 29, 2026.* 11:20\sAM, times in America\/New York$/,
  )
})

test('a picture tells every row with its figures, their intervals and n, and where there is too little to go by', () => {
  const row = { ...figure, key: 'a', name: 'Calls', of: 'median', value: 2, low: 1, high: 3.5, n: 21 }
  const more = { ...row, key: 'b', of: '90 in 100', value: 4, low: 3, high: null }
  const few = { ...row, key: 'c', name: 'Faxes', high: null, n: 4, isEnough: false }
  const other = { ...few, key: 'd', of: 'response', n: 5 }
  const figures = [row, more, few, other, { ...figure, key: 'e', name: 'Mail', n: 1200 }]
  expect(rowTexts({ unit: 'hours', figures })).toEqual([
    'Calls: median 2\u00a0h (1\u00a0h to 3\u00a0h\u00a030\u00a0min); 90 in 100 4\u00a0h (over 3\u00a0h); n = 21',
    'Faxes: median 2\u00a0h (over 1\u00a0h) (not enough data), n = 4; response 2\u00a0h (over 1\u00a0h) (not enough data), n = 5',
    'Mail: 1\u00a0h; n = 1,200',
  ])
  expect(rowTexts({ unit: 'hours', figures: [] })).toEqual([])
  const kept = { ...row, of: 'Response', value: 1, low: 0.8, high: 1, late: '2 overdue' }
  expect(rowTexts({ unit: 'share', figures: [kept] })).toEqual([
    'Calls: Response 100\u00a0% (80\u00a0% to 100\u00a0%) (2 overdue); n = 21',
  ])
  expect(rowTexts({ unit: 'hours', most: 'Oldest', figures: [{ ...row, of: 'Age' }] })).toEqual([
    'Calls: Age 2\u00a0h (oldest 3\u00a0h\u00a030\u00a0min); n = 21',
  ])
})

test('every row of a table says of which client it is, since when, and when it was seen', () => {
  const at = Date.parse('2026-11-29T16:20:00Z')
  const chart = { title: 'Backlog', unit: 'count', shape: 'pareto', note: '', cut: { clientId: 'h' } } as const
  const cells = cutCells({ clientId: 'h', from: '2026-11-01' }, nameOf, at)
  expect(csvOf({ ...chart, figures: [{ ...figure, key: 'c', name: 'Mail', n: 1 }] }, cells).split('\n')).toEqual([
    'chart,name,of,value,low,high,unit,n,enough data,note,client,since,seen at',
    'Backlog,Mail,,1,,,count,1,yes,,Harbor,2026-11-01,2026-11-29T16:20:00.000Z',
  ])
  expect(cutCells({ clientId: null }, nameOf, at).cells).toEqual(['All clients', '', '2026-11-29T16:20:00.000Z'])
})

test('a note is broken where the picture ends, and no word of it is lost', () => {
  const widthOf = (text: string) => text.length
  expect(wrapped('one two three four', 9, widthOf)).toEqual(['one two', 'three', 'four'])
  expect(wrapped('immeasurable is it', 5, widthOf)).toEqual(['immeasurable', 'is it'])
  expect(wrapped('', 5, widthOf)).toEqual([])
})
