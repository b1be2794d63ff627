import { type Reason, reason } from '../decision.ts'
import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { due } from './business-time.ts'
import { checkZone } from './calendar-check.ts'
import { type FixedTime, fixedTimeDue } from './fixed-time.ts'
import { wallMsOf } from './local-time.ts'
import { afterCalendarDays, afterOpenDates } from './open-dates.ts'

/** What is promised. Business time and hours are durations; days keep the wall clock (rules 14 and 15). */
export type Target =
  | { readonly kind: 'business'; readonly ms: number }
  | { readonly kind: 'calendar'; readonly hours: number }
  | { readonly kind: 'calendar_days'; readonly days: number }
  | { readonly kind: 'business_days'; readonly days: number }
  | FixedTime

/** Milliseconds of a number of hours; decimals such as 1.1 are no exact binary numbers, so they are rounded. */
export const hoursToMs = (hours: number): number => Math.round(hours * 3_600_000)

/** Whether the target promises anything: one that is unset or zero means no clock (rule 51). */
export function isPromised(target: Target | undefined): target is Target {
  if (target === undefined) return false
  return target.kind === 'fixed' || amountOf(target) !== 0
}

/** Whether it is a fixed time that nobody has named yet: there is no clock until it is (rule 47). */
export const lacksTime = (target: Target): boolean => target.kind === 'fixed' && target.time === undefined

/** When a target that starts to count at `from` is due; undefined when no opening is found or no time is set. */
export function targetDue(calendar: BusinessCalendar, target: Target, from: Instant): Instant | undefined {
  switch (target.kind) {
    case 'business':
      return due(calendar, from, target.ms)
    case 'calendar':
      return from + hoursToMs(target.hours)
    case 'calendar_days':
      return afterCalendarDays(calendar, from, target.days)
    case 'business_days':
      return afterOpenDates(calendar, from, target.days)
    case 'fixed':
      return fixedTimeDue(calendar, target, from)
  }
}

/** Whether the target counts all time rather than open time. */
export function countsCalendarTime(target: Target): boolean {
  return target.kind === 'calendar' || target.kind === 'calendar_days'
}

/** Whether a pause moves the deadline (rules 24 and 47). */
export function movesOnPause(target: Target): boolean {
  return target.kind !== 'fixed' || target.movesOnPause === true
}

/** Why a target cannot be saved (rule 3); takes anything, since policies come from forms and files. */
export function checkTarget(target: unknown): Reason[] {
  const candidate = target as Target
  switch (candidate?.kind) {
    case 'business':
      return checkSeconds(candidate.ms)
    case 'calendar':
      return checkSeconds(typeof candidate.hours === 'number' ? wholeSecondsOr(candidate.hours) : candidate.hours)
    case 'calendar_days':
    case 'business_days':
      return checkDays(candidate.days)
    case 'fixed':
      return [...checkFixedTime(candidate), ...checkZone(candidate.zone), ...checkDays(candidate.daysAhead)]
    default:
      return [reason('target_unknown', 'The target is of no known kind', 'A duration, days or a fixed time')]
  }
}

function amountOf(target: Exclude<Target, FixedTime>): number {
  if (target.kind === 'business') return target.ms
  return target.kind === 'calendar' ? target.hours : target.days
}

function checkSeconds(ms: unknown): Reason[] {
  if (typeof ms !== 'number' || Number.isNaN(ms)) return [reason('target_malformed', 'The target is no number')]
  if (ms < 0) return [reason('target_negative', 'A target cannot be negative', 'Zero for no promise, or more')]
  if (Number.isSafeInteger(ms) && ms % 1000 === 0) return []
  return [reason('target_not_whole_seconds', 'A target is in whole seconds', 'Round it to a second')]
}

/** Hours as exact milliseconds, as far as the decimals were meant so. */
function wholeSecondsOr(hours: number): number {
  const exact = hours * 3_600_000
  return Math.abs(exact - Math.round(exact)) < 1e-3 ? Math.round(exact) : exact
}

function checkDays(days: unknown): Reason[] {
  if (typeof days !== 'number' || Number.isNaN(days)) return [reason('target_malformed', 'The days are no number')]
  if (days < 0) return [reason('target_negative', 'A target cannot be negative', 'Zero for no promise, or more')]
  return Number.isSafeInteger(days) ? [] : [reason('days_not_whole', 'Days are counted whole', 'Use hours instead')]
}

function checkFixedTime({ time, outside }: FixedTime): Reason[] {
  const sides = ['previous_closing', 'next_opening', undefined]
  const unknownSide = sides.includes(outside) ? [] : [reason('outside_unknown', `${outside} is no way to snap`)]
  if (time === undefined || (/^\d{2}:\d{2}$/.test(time) && wallMsOf(time) !== undefined)) return unknownSide
  return [...unknownSide, reason('time_malformed', `${time} is no time of day`, 'A time as HH:MM')]
}
