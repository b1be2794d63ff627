import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { dateOfDay, dayNumberOf, instantAt } from '../sla/local-time.ts'
import type { Member } from './member.ts'

/** Away on whole days of the agency's zone, the first and the last one included. */
export interface Absence {
  readonly from: string
  readonly until: string
  readonly days: number
  /** When the day after the last one begins. */
  readonly returnsAt: number
}

const mostDays = 366
/** The newest ones; what an absence does lies on the delegations. */
const absencesKept = 20

/** Said again from the same day it is corrected; two that overlap would be counted twice. */
export function recordAbsence(
  member: Pick<Member, 'absences'>,
  id: string,
  { from, until }: Pick<Absence, 'from' | 'until'>,
  zone: string,
): Decision {
  const first = dayNumberOf(from)
  const last = dayNumberOf(until)
  if (first === undefined || last === undefined || last < first)
    return refusedBecause(
      'absence_backwards',
      `No absence lasts from ${from} until ${until}`,
      'Give a first and a last day',
    )
  const days = last - first + 1
  if (days > mostDays)
    return refusedBecause('absence_too_long', `${days} days are no absence`, 'End the delegations instead')
  const others = (member.absences ?? []).filter((one) => one.from !== from)
  const other = others.find((one) => one.from <= until && from <= one.until)
  if (other !== undefined)
    return refusedBecause(
      'absence_overlaps',
      `From ${other.from} until ${other.until} the person is away already`,
      `Give the days after ${other.until}, or say anew how long that one is`,
    )
  if (member.absences?.some((one) => one.from === from && one.until === until)) return accepted([])
  const body: Absence = { from, until, days, returnsAt: instantAt(zone, last + 1, 0) }
  return accepted([{ stream: 'member', id, type: 'member.absence_recorded', body }], {
    days,
    backOn: dateOfDay(last + 1),
  })
}

export function withAbsence(absences: readonly Absence[], absence: Absence): readonly Absence[] {
  return [...absences.filter(({ from }) => from !== absence.from), absence].slice(-absencesKept)
}
