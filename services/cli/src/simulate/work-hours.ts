import { dayNumberOf, instantAt, weekdayOf } from '@understudy/domain/sla/local-time'

export const zone = 'America/Chicago'

/** One hour of simulated work; everybody acts in it, and until the next one begins only alarms ring. */
export interface Tick {
  readonly index: number
  /** Working days counted from the first, and the hour of this one, both from 0. */
  readonly day: number
  readonly hour: number
  readonly from: number
  readonly until: number
}

export const hoursADay = 8
const opensAt = 9
const hourMs = 3_600_000

/** The working hours, Monday to Friday, of so many calendar days. */
export function ticksOf(from: string, days: number): Tick[] {
  const first = dayNumberOf(from)
  if (first === undefined) throw new Error(`There is no day ${from}`)
  const workdays = Array.from({ length: days }, (_, index) => first + index).filter(isWorkday)
  const starts = workdays.flatMap((local, day) =>
    Array.from({ length: hoursADay }, (_, hour) => ({
      day,
      hour,
      from: instantAt(zone, local, (opensAt + hour) * hourMs),
    })),
  )
  return starts.map((start, index) => ({ index, ...start, until: starts[index + 1]?.from ?? start.from + hourMs }))
}

export function firstTickOfDay(ticks: readonly Tick[], day: number): Tick {
  const tick = ticks[day * hoursADay]
  if (tick === undefined) throw new Error(`There is no working day ${day} among those that are simulated`)
  return tick
}

function isWorkday(day: number): boolean {
  const name = weekdayOf(day)
  return name !== 'sat' && name !== 'sun'
}
