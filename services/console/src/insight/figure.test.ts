import { expect, test } from 'vitest'
import { csvOf } from './csv-of.ts'
import { type Chart, figureText, spanText } from './figure.ts'

test('a figure is told in its own unit, and one that is not known as none', () => {
  expect(figureText(0.975, 'share')).toBe('97.5\u00a0%')
  expect(figureText(1.234, 'hours')).toBe('1\u00a0h\u00a014\u00a0min')
  expect(figureText(null, 'count')).toBe('—')
})

test('an interval whose end is not known yet is said to be over its beginning', () => {
  expect(spanText({ low: 1, high: 1.5 }, 'hours')).toBe('1\u00a0h to 1\u00a0h\u00a030\u00a0min')
  expect(spanText({ low: 1, high: null }, 'hours')).toBe('over 1\u00a0h')
  expect(spanText({ low: null, high: null }, 'hours')).toBe('')
})

test('the file of a chart has every figure with its interval and what it was counted from', () => {
  const chart: Pick<Chart, 'title' | 'unit' | 'figures'> = {
    title: 'First-pass yield',
    unit: 'share',
    figures: [
      {
        ...{ key: 'a', name: 'Maya, "Torres"', value: 0.9, low: 0.8, high: 1, n: 21 },
        ...{ isEnough: true, late: '2 overdue', note: '15 open', behind: { counted: 'open', assistantId: 'a' } },
      },
    ],
  }
  expect(csvOf(chart, { header: [], cells: [] }).split('\n')).toEqual([
    'chart,name,of,value,low,high,unit,n,enough data,note',
    'First-pass yield,"Maya, ""Torres""",,0.9,0.8,1,share,21,yes,2 overdue; 15 open',
  ])
})
