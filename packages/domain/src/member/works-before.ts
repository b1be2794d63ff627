import { nextOpening } from '../sla/business-time.ts'
import { dayNumberOf, instantAt } from '../sla/local-time.ts'
import { mergeSpans, type Span, subtractSpans } from '../sla/spans.ts'
import { compiledOnce } from '../work-item/promises.ts'
import { isAway } from './is-away.ts'
import type { Member } from './member.ts'

type Present = Pick<Member, 'absences' | 'calendar'>

/**
 * Whether somebody is at work between now and the instant at which an item is due (domain, section 6): a moment of their
 * own working hours, where these are known, on no day of leave. What is overdue, or due at no time, asks for somebody who
 * is not on leave now.
 */
export function worksBefore(member: Present, zone: string, at: number, due: number | undefined): boolean {
  if (due === undefined || due <= at) return !isAway(member, zone, at)
  const spans = presentSpans(member, zone, at, due)
  if (member.calendar === undefined) return spans.length > 0
  const own = compiledOnce(member.calendar)
  return spans.some(([start, end]) => (nextOpening(own, start) ?? end) < end)
}

/** The stretches of [from, to) on which somebody is not on leave, by the days of the agency's zone. */
export function presentSpans({ absences = [] }: Present, zone: string, from: number, to: number): Span[] {
  const away = absences.map(
    ({ from: day, returnsAt }): Span => [instantAt(zone, dayNumberOf(day) as number, 0), returnsAt],
  )
  return subtractSpans([[from, to]], mergeSpans(away))
}
