import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { isOpen, nextOpening, previousClosing } from './business-time.ts'
import { instantAt, type LocalTime, wallMsOf } from './local-time.ts'
import { businessDateOf, stepOpenDays } from './open-dates.ts'

/** "15:00 in Chicago on the next business day": dates count in the calendar's zone, the time is read in `zone`. */
export interface FixedTime {
  readonly kind: 'fixed'
  /** Unset where the brief names no time yet: starts no clock, raises a planning warning (rule 47). */
  readonly time?: LocalTime
  readonly zone: string
  /** Open dates after the date of the start; 0 is that date itself. */
  readonly daysAhead: number
  /** Where a time outside open hours goes (rule 48); unset: the previous closing. */
  readonly outside?: 'previous_closing' | 'next_opening'
  /** Whether a pause moves it, then by the business time paused (rule 47); unset: it does not. */
  readonly movesOnPause?: boolean
}

/** The instant of a fixed time for work that starts at `from`; it may lie in the past (rules 47 and 48). */
export function fixedTimeDue(calendar: BusinessCalendar, target: FixedTime, from: Instant): Instant | undefined {
  const wallMs = target.time === undefined ? undefined : wallMsOf(target.time)
  const day = stepOpenDays(calendar, businessDateOf(calendar, from).day, target.daysAhead, 1)
  if (wallMs === undefined || day === undefined) return undefined
  const at = instantAt(target.zone, day, wallMs)
  return isOpen(calendar, at) ? at : snap(calendar, target, at, from)
}

function snap(calendar: BusinessCalendar, { outside }: FixedTime, at: Instant, from: Instant): Instant | undefined {
  const closing = outside === 'next_opening' ? undefined : previousClosing(calendar, at)
  return closing === undefined || closing < from ? nextOpening(calendar, at) : closing
}
