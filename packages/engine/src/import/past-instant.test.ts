import { expect, it } from 'vitest'
import { pastInstant } from './past-instant.ts'

const chicago = 'America/Chicago'

it.each([
  ['2026-01-05', '2026-01-05T06:00:00Z'],
  ['2026-01-05 09:30', '2026-01-05T15:30:00Z'],
  ['2026-07-05T09:30:15', '2026-07-05T14:30:15Z'],
  ['2026-01-05T09:30:00.250', '2026-01-05T15:30:00Z'],
  ['2026-01-05T09:30:00+01:00', '2026-01-05T08:30:00Z'],
  ['2026-01-05T09:30Z', '2026-01-05T09:30:00Z'],
])('a time of a list is the client’s own unless it says an offset: %s', (text, instant) => {
  expect(pastInstant(text, chicago)).toBe(Date.parse(instant))
})

it.each(['', 'yesterday', '05/01/2026', '2026-02-30', '2026-01-05 25:00', '2026-01-05 09:30 pm'])(
  'what is no time is none: %s',
  (text) => expect(pastInstant(text, chicago)).toBeUndefined(),
)
