import type { LocalInterval } from '@understudy/domain/sla/calendar-definition'
import { expect, test } from 'vitest'
import { remarksOn, wrongOf } from './hours-remarks.ts'

const hours = (...texts: string[]) => texts.map((text) => text.split('–') as unknown as LocalInterval)

test('hours that no day has are refused in plain words', () => {
  expect(wrongOf(hours('25:00–26:00'))).toBe('25:00 is not a time of day; use 00:00 to 24:00')
  expect(wrongOf(hours('09:00–17:75'))).toContain('17:75 is not a time')
  expect(wrongOf(hours('24:00–08:00'))).toContain('only end')
  expect(wrongOf(hours('09:00–09:00'))).toContain('is empty')
  expect(wrongOf(hours('00:00–24:00', '22:00–06:00'))).toBeUndefined()
})

test('hours over midnight and hours that overlap are told before they are saved', () => {
  expect(remarksOn(hours('09:00–08:00'))).toEqual([
    '09:00–08:00 runs past midnight (23\u00a0h) and counts for the day on which it starts',
  ])
  expect(remarksOn(hours('11:00–14:00', '09:00–12:00'))).toEqual([
    '09:00–12:00 and 11:00–14:00 overlap; together they are 09:00–14:00',
  ])
  expect(remarksOn(hours('22:00–06:00', '21:00–23:00')).at(-1)).toContain('together they are 21:00–06:00')
})

test('usual hours, and hours that touch or end with the day, need no remark', () => {
  for (const usual of [hours('08:00–12:00', '12:00–17:00'), hours('18:00–24:00'), hours('18:00–00:00'), []])
    expect(remarksOn(usual)).toEqual([])
})
