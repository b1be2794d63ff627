import { expect, test } from 'vitest'
import type { Figure } from './figure.ts'
import { apart, placesOf, untoldOf, untoldText } from './places-of.ts'

const figure = (name: string, of: string, value: number | null, late?: string): Figure => ({
  ...{ key: `${name} ${of}`, name, of, value, low: value, high: value, n: value === null ? 0 : 12, isEnough: true },
  ...(late !== undefined && { late }),
})
const dysOf = (figures: readonly Figure[]) =>
  Object.fromEntries(placesOf(figures).flatMap(([{ dy }, own]) => own.map(({ key }) => [key, dy])))

test('figures of a row stand about its middle, and one that is not known has no place', () => {
  const figures = [
    figure('Calls', 'response', 0.9),
    figure('Calls', 'turnaround', 0.8),
    figure('Faxes', 'response', null),
  ]
  expect(dysOf(figures)).toEqual({ 'Calls response': -apart / 2, 'Calls turnaround': apart / 2 })
  expect(untoldOf(figures)).toEqual(['Faxes'])
  expect(untoldText({})).toBe('not enough data')
})

test('what is overdue has a place of its own, also where its figure is not known', () => {
  const figures = [
    figure('Calls', 'response', 0.9),
    figure('Calls', 'turnaround', null, '2 overdue'),
    figure('Faxes', 'response', null),
    figure('Faxes', 'turnaround', null, '1 overdue'),
  ]
  expect(dysOf(figures)).toEqual({
    ...{ 'Calls response': -apart / 2, 'Calls turnaround': apart / 2 },
    'Faxes turnaround': 0,
  })
  expect(untoldOf(figures)).toEqual([])
  expect(untoldText({ late: '1 overdue' })).toBe('not enough data, 1 overdue')
})
