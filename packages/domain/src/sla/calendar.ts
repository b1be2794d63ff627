import { type Reason, reason } from '../decision.ts'
import type { Instant } from '../stream.ts'
import { compileCalendar } from './business-calendar.ts'
import { nextOpening } from './business-time.ts'
import { checkHours } from './calendar-check.ts'
import type { CalendarDefinition, Holiday } from './calendar-definition.ts'
import { horizonMs } from './open-blocks.ts'

/** Everything that keeps a calendar from being saved at `at`; empty when it can be (rules 12 and 16). */
export function checkCalendar(definition: CalendarDefinition, at: Instant): Reason[] {
  const malformed = checkHours(definition)
  return malformed.length > 0 ? malformed : checkOpens(definition, at)
}

function checkOpens(definition: CalendarDefinition, at: Instant): Reason[] {
  const opening = nextOpening(compileCalendar(definition), at)
  if (opening !== undefined && opening - at < horizonMs) return []
  return [reason('never_opens', 'The calendar does not open once in the next 366 days', 'Give at least one date hours')]
}

/** The definition with the holidays of one source replaced; what was switched off stays off. */
export function refreshHolidays(
  definition: CalendarDefinition,
  source: string,
  fetched: readonly Omit<Holiday, 'source'>[],
): CalendarDefinition {
  const others = (definition.holidays ?? []).filter((holiday) => holiday.source !== source)
  return { ...definition, holidays: [...others, ...fetched.map((holiday) => ({ ...holiday, source }))] }
}
