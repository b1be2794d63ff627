import { expect, test } from 'vitest'
import { occurrencesOf } from './occurrences-of.ts'

const chicago = { zone: 'America/Chicago', start: '2026-01-05T09:00' }
const at = (iso: string) => Date.parse(iso)

function instants(rule: string, after: string, limit: number, more: object = {}): string[] {
  const met = occurrencesOf({ ...chicago, ...more, rule }, at(after), limit)
  return met.map((one) => new Date(one.at).toISOString().replace(':00.000Z', 'Z'))
}

test('a cadence keeps its wall time over both changes of the clock', () => {
  expect(instants('FREQ=WEEKLY;BYDAY=MO', '2026-03-01T00:00Z', 3)).toEqual([
    ...['2026-03-02T15:00Z', '2026-03-09T14:00Z', '2026-03-16T14:00Z'],
  ])
  expect(instants('FREQ=WEEKLY;BYDAY=MO', '2026-10-25T00:00Z', 3)).toEqual([
    ...['2026-10-26T14:00Z', '2026-11-02T15:00Z', '2026-11-09T15:00Z'],
  ])
})

test('in the night that has no half past two, a run at half past two is an hour later by the wall, once', () => {
  const daily = { start: '2026-03-01T02:30' }
  expect(instants('FREQ=DAILY', '2026-03-07T00:00Z', 3, daily)).toEqual([
    ...['2026-03-07T08:30Z', '2026-03-08T08:30Z', '2026-03-09T07:30Z'],
  ])
  // Half past two becomes half past three, which the rule meets as well: one instant is one run, in order.
  const halves = { start: '2026-03-08T01:30' }
  const night = ['2026-03-08T07:30Z', '2026-03-08T08:00Z', '2026-03-08T08:30Z', '2026-03-08T09:00Z']
  expect(instants('FREQ=HOURLY;BYMINUTE=0,30', '2026-03-08T07:00Z', 4, halves)).toEqual(night)
  for (const [index, after] of night.slice(0, 3).entries())
    expect(instants('FREQ=HOURLY;BYMINUTE=0,30', after, 3 - index, halves)).toEqual(night.slice(index + 1))
})

test('in the night that has half past one twice, a run at half past one falls due the first time, and only then', () => {
  const daily = { start: '2026-10-01T01:30' }
  expect(instants('FREQ=DAILY', '2026-10-31T12:00Z', 2, daily)).toEqual(['2026-11-01T06:30Z', '2026-11-02T07:30Z'])
  // Asked between the two: the second is none.
  expect(instants('FREQ=DAILY', '2026-11-01T07:00Z', 1, daily)).toEqual(['2026-11-02T07:30Z'])
})

test('what runs every hour runs in both of the repeated hours, so that no two hours pass without it', () => {
  const half = { start: '2026-01-01T00:30' }
  const night = ['2026-11-01T05:30Z', '2026-11-01T06:30Z', '2026-11-01T07:30Z', '2026-11-01T08:30Z']
  expect(instants('FREQ=HOURLY', '2026-11-01T05:00Z', 4, half)).toEqual(night)
  for (const [index, after] of night.slice(0, 3).entries())
    expect(instants('FREQ=HOURLY;INTERVAL=1', after, 3 - index, half)).toEqual(night.slice(index + 1))
  const halves = instants('FREQ=HOURLY;BYMINUTE=0,30', '2026-11-01T05:45Z', 5, half)
  expect(halves).toEqual(['06:00', '06:30', '07:00', '07:30', '08:00'].map((time) => `2026-11-01T${time}Z`))
  // Looked at from within the first of the two: half past one is still to come a second time.
  expect(instants('FREQ=HOURLY', '2026-11-01T06:45Z', 1, half)).toEqual(['2026-11-01T07:30Z'])
  // An hour that is named, and every other hour, are wall times.
  expect(instants('FREQ=HOURLY;BYHOUR=1', '2026-11-01T06:45Z', 1, half)).toEqual(['2026-11-02T07:30Z'])
  expect(instants('FREQ=HOURLY;INTERVAL=2', '2026-11-01T05:00Z', 2, half)).toEqual([
    ...['2026-11-01T05:30Z', '2026-11-01T08:30Z'],
  ])
})

test('a date that a zone left out falls on the one after it, once', () => {
  const apia = { zone: 'Pacific/Apia', start: '2011-12-28T09:00' }
  const met = occurrencesOf({ ...apia, rule: 'FREQ=DAILY' }, at('2011-12-28T00:00Z'), 4)
  expect(met.map((one) => new Date(one.at).toISOString().slice(0, 16))).toEqual([
    ...['2011-12-28T19:00', '2011-12-29T19:00', '2011-12-30T19:00', '2011-12-31T19:00'],
  ])
})

test('looked at in pieces of any size, a year of a cadence is the same as in one piece', () => {
  for (const rule of [
    'FREQ=DAILY',
    'FREQ=HOURLY',
    'FREQ=HOURLY;INTERVAL=5',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=WEEKLY;BYDAY=SU;BYHOUR=1,2,3',
  ]) {
    const terms = { ...chicago, start: '2026-01-01T02:30', rule }
    const whole = occurrencesOf(terms, at('2026-02-20T00:00Z'), 120)
    for (const size of [1, 7]) {
      const pieces: number[] = []
      for (let after = at('2026-02-20T00:00Z'); pieces.length < 105; after = pieces.at(-1) ?? after)
        pieces.push(...occurrencesOf(terms, after, size).map((one) => one.at))
      expect(pieces.slice(0, 105), `${rule} by ${size}`).toEqual(whole.slice(0, 105).map((one) => one.at))
    }
  }
})

test('a rule ends after its count, at its instant, or with its date, by the clock of the zone', () => {
  const rest = (end: string) => instants(`FREQ=DAILY;${end}`, '2026-01-07T00:00Z', 9)
  expect(rest('COUNT=4')).toEqual(['2026-01-07T15:00Z', '2026-01-08T15:00Z'])
  expect(rest('UNTIL=20260108T150000Z')).toEqual(['2026-01-07T15:00Z', '2026-01-08T15:00Z'])
  expect(rest('UNTIL=20260108T145900Z')).toEqual(['2026-01-07T15:00Z'])
  expect(rest('UNTIL=20260108')).toEqual(['2026-01-07T15:00Z', '2026-01-08T15:00Z'])
  expect(rest('UNTIL=20260108T085959')).toEqual(['2026-01-07T15:00Z'])
})

test('nothing is met before the start, and a rule that can meet nothing says so', () => {
  expect(instants('FREQ=WEEKLY;BYDAY=MO', '2020-01-01T00:00Z', 1)).toEqual(['2026-01-05T15:00Z'])
  expect(() => instants('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01T00:00Z', 1)).toThrow(RangeError)
})
