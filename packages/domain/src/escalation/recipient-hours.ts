import { type BusinessCalendar, compileCalendar } from '../sla/business-calendar.ts'
import { isOpen, nextOpening } from '../sla/business-time.ts'
import type { CalendarDefinition } from '../sla/calendar-definition.ts'
import { compiledOnce } from '../work-item/promises.ts'
import type { LadderFacts } from './ladder-facts.ts'
import type { EscalationPolicy } from './policy.ts'

type Hours = NonNullable<EscalationPolicy['hours']>

interface Located {
  readonly clientId: string | null
  /** When they work, and in which zone that is written. */
  readonly calendar?: { readonly zone: string }
}

/** In whose wall time somebody lives: their own calendar's zone; else their client's, for its contact; else the agency's. */
export function zoneOf(member: Located | undefined, facts: Pick<LadderFacts, 'client' | 'agency'>): string {
  const clients = (member?.clientId ?? null) === null ? undefined : facts.client?.timeZone
  return member?.calendar?.zone ?? clients ?? facts.agency.timeZone
}

const compiled = new WeakMap<Hours, Map<string, BusinessCalendar>>()

function calendarIn(hours: Hours, zone: string): BusinessCalendar {
  const ofZones = compiled.get(hours) ?? new Map<string, BusinessCalendar>()
  compiled.set(hours, ofZones)
  const calendar = ofZones.get(zone) ?? compileCalendar({ zone, hours })
  ofZones.set(zone, calendar)
  return calendar
}

/** Null within the hours, which are read in the recipient's zone and may span midnight; else when they next begin (rule 11). */
export function closedUntil(hours: Hours | undefined, zone: string, at: number): number | null {
  if (hours === undefined) return null
  return opensAfter(calendarIn(hours, zone), at)
}

/** The same by when somebody works, where that is known. */
export function awayUntil(calendar: CalendarDefinition | undefined, at: number): number | null {
  return calendar === undefined ? null : opensAfter(compiledOnce(calendar), at)
}

const opensAfter = (calendar: BusinessCalendar, at: number): number | null =>
  isOpen(calendar, at) ? null : (nextOpening(calendar, at) ?? null)
