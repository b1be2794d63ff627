import { expect, test } from 'vitest'
import { openDays } from './open-days.ts'

const opening = (date: string, from: string, to: string) => ({
  ...{ date, from: `${date}T${from}:00.000Z`, to: `${date}T${to}:00.000Z` },
})

test('a day is shortened where it is open for less long than its weekday mostly is, however its hours are parted', () => {
  const days = openDays([
    opening('2026-12-10', '08:00', '17:00'),
    opening('2026-12-17', '08:00', '12:00'),
    opening('2026-12-17', '12:00', '17:00'),
    opening('2026-12-24', '08:00', '12:00'),
    opening('2026-12-25', '08:00', '12:00'),
  ])
  expect(Object.fromEntries(days)).toEqual({
    ...{ '2026-12-10': 'usual', '2026-12-17': 'usual', '2026-12-24': 'short', '2026-12-25': 'usual' },
  })
})
