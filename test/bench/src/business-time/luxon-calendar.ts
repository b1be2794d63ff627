import type { CalendarDefinition, LocalInterval } from '@understudy/domain/sla/calendar-definition'
import { DateTime } from 'luxon'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/**
 * The reference: business time by walking from day to day with luxon, as it is usually written. It knows what the sample
 * calendar has (hours, breaks of a weekday, holidays, exceptions), and no shift past midnight.
 */
export class LuxonCalendar {
  readonly #definition: CalendarDefinition
  readonly #holidays: ReadonlySet<string>

  constructor(definition: CalendarDefinition) {
    this.#definition = definition
    this.#holidays = new Set((definition.holidays ?? []).map(({ date }) => date))
  }

  /** Business milliseconds between two instants. */
  elapsed(from: number, to: number): number {
    let sum = 0
    for (let day = this.#dayOf(from); day.toMillis() < to; day = day.plus({ days: 1 }))
      for (const [opens, closes] of this.#open(day)) sum += Math.max(0, Math.min(to, closes) - Math.max(from, opens))
    return sum
  }

  /** When so much business time has passed. */
  due(from: number, durationMs: number): number {
    let left = durationMs
    for (let day = this.#dayOf(from); ; day = day.plus({ days: 1 }))
      for (const [opens, closes] of this.#open(day)) {
        const start = Math.max(from, opens)
        if (closes <= start) continue
        if (left <= closes - start) return start + left
        left -= closes - start
      }
  }

  #dayOf(at: number): DateTime {
    return DateTime.fromMillis(at, { zone: this.#definition.zone }).startOf('day')
  }

  #open(day: DateTime): [number, number][] {
    const date = day.toISODate() as string
    if (this.#holidays.has(date)) return []
    const weekday = weekdays[day.weekday - 1] as (typeof weekdays)[number]
    const { exceptions, hours, breaks } = this.#definition
    const open = spansOf(day, exceptions?.[date] ?? hours[weekday] ?? [])
    return spansOf(day, breaks?.[weekday] ?? []).reduce(without, open)
  }
}

function spansOf(day: DateTime, intervals: readonly LocalInterval[]): [number, number][] {
  return intervals.map(([opens, closes]) => [at(day, opens), at(day, closes)])
}

function at(day: DateTime, time: string): number {
  return day.set({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)) }).toMillis()
}

function without(open: [number, number][], [from, to]: [number, number]): [number, number][] {
  return open.flatMap(([start, end]) => {
    const pieces: [number, number][] = [
      [start, Math.min(end, from)],
      [Math.max(start, to), end],
    ]
    return pieces.filter(([a, b]) => b > a)
  })
}
