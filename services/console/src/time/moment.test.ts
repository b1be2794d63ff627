import { expect, test } from 'vitest'
import { endOfDay, instantOf, momentOf, startOfDay } from './moment.ts'

test('what a field of a moment holds is that instant again, to the minute, wherever its clocks are', () => {
  for (const zone of ['America/Chicago', 'Asia/Kathmandu', 'Etc/UTC'])
    for (const at of [Date.UTC(2026, 0, 5, 15, 30), Date.UTC(2026, 6, 5, 23, 59), Date.UTC(2026, 10, 1, 12)])
      expect(instantOf(momentOf(at + 59_999, zone), zone)).toBe(new Date(at).toISOString())
})

test('noon is another instant in another zone, and in another season', () => {
  expect(instantOf('2026-07-01T12:00', 'America/Chicago')).toBe('2026-07-01T17:00:00.000Z')
  expect(instantOf('2026-12-01T12:00', 'America/Chicago')).toBe('2026-12-01T18:00:00.000Z')
  expect(instantOf('2026-12-01T12:00', 'America/New_York')).toBe('2026-12-01T17:00:00.000Z')
})

test('an hour that comes twice is the first one, and one that is leapt over is that much later', () => {
  expect(instantOf('2026-11-01T01:30', 'America/Chicago')).toBe('2026-11-01T06:30:00.000Z')
  expect(instantOf('2026-03-08T02:30', 'America/Chicago')).toBe('2026-03-08T08:30:00.000Z')
  // West and east of Greenwich alike.
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
})

test('a day begins and ends where it is counted', () => {
  expect(startOfDay('2026-11-01', 'America/Chicago')).toBe('2026-11-01T05:00:00.000Z')
  expect(endOfDay('2026-11-01', 'America/Chicago')).toBe('2026-11-02T05:59:59.000Z')
})
