import fc from 'fast-check'
import type { CalendarDefinition, LocalInterval } from './calendar-definition.ts'
import { weekdays } from './local-time.ts'

const zones = [
  ...['Etc/UTC', 'America/Chicago', 'Europe/Amsterdam', 'Asia/Manila', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
  ...['America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca', 'Pacific/Auckland'],
]

const wallTime = fc
  .integer({ min: 0, max: 24 * 12 - 1 })
  .map((five) => `${String(Math.floor(five / 12)).padStart(2, '0')}:${String((five % 12) * 5).padStart(2, '0')}`)
const interval: fc.Arbitrary<LocalInterval> = fc
  .tuple(wallTime, fc.oneof({ weight: 9, arbitrary: wallTime }, { weight: 1, arbitrary: fc.constant('24:00') }))
  .filter(([opens, closes]) => opens !== closes)
const intervals = fc.array(interval, { maxLength: 3 })

const firstDay = Date.UTC(2011, 10, 1)
const localDate = fc
  .integer({ min: 0, max: 420 })
  .map((n) => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10))
const byDate = fc.dictionary(localDate, intervals, { maxKeys: 6 })

/** Calendars with overnight shifts, exceptions, breaks and holidays in zones with every kind of change. */
export const calendars: fc.Arbitrary<CalendarDefinition> = fc.record({
  zone: fc.constantFrom(...zones),
  hours: fc.dictionary(fc.constantFrom(...weekdays), intervals),
  exceptions: byDate,
  breaks: fc.oneof(byDate, fc.dictionary(fc.constantFrom(...weekdays), fc.array(interval, { maxLength: 2 }))),
  holidays: fc.array(fc.record({ date: localDate }), { maxLength: 5 }),
})

/** Instants of fourteen months, on and off the second. */
export const instants = fc.oneof(
  fc.integer({ min: firstDay, max: firstDay + 420 * 86_400_000 }),
  fc.integer({ min: 0, max: 420 * 24 }).map((n) => firstDay + n * 3_600_000),
)

/** Durations from none to three weeks of business time, many of them whole hours. */
export const durations = fc.oneof(
  fc.integer({ min: 0, max: 120 * 3_600_000 }),
  fc.integer({ min: 0, max: 120 }).map((n) => n * 3_600_000),
)
