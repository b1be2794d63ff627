import { accepted, type Decision, refused } from '../decision.ts'
import { checkCalendar } from '../sla/calendar.ts'
import type { CalendarDefinition } from '../sla/calendar-definition.ts'

/** When somebody works: for planning alone, since the client's calendar governs the promise (sla, rule 50). */
export function saveMemberCalendar(id: string, calendar: CalendarDefinition, at: number): Decision {
  const reasons = checkCalendar(calendar, at)
  if (reasons.length > 0) return refused('calendar_cannot_work', reasons)
  return accepted([{ stream: 'member', id, type: 'member.calendar_saved', body: { calendar } }])
}
