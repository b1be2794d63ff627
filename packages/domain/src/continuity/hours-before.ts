import type { Member } from '../member/member.ts'
import { presentSpans } from '../member/works-before.ts'
import type { BusinessCalendar } from '../sla/business-calendar.ts'
import { periodsBetween, sharedOpenMs } from '../sla/periods.ts'
import { compiledOnce } from '../work-item/promises.ts'

/** Whole minutes until an item is due, without days of leave; null where there is no deadline ahead or no hours are known. */
export interface HoursBefore {
  readonly ownMinutes: number | null
  /** In which the client is open as well. */
  readonly sharedMinutes: number | null
}

/** How much somebody works before an item is due, and how much of it while the client is open (sla, rule 50). */
export function hoursBefore(
  member: Pick<Member, 'absences' | 'calendar'>,
  client: BusinessCalendar | undefined,
  { zone, at, due }: { readonly zone: string; readonly at: number; readonly due?: number | undefined },
): HoursBefore {
  if (due === undefined || due <= at || member.calendar === undefined) return { ownMinutes: null, sharedMinutes: null }
  const own = compiledOnce(member.calendar)
  const spans = presentSpans(member, zone, at, due)
  const ownMs = spans
    .flatMap(([from, to]) => periodsBetween(own, from, to))
    .reduce((sum, [start, end]) => sum + end - start, 0)
  const sharedMs = client && spans.reduce((sum, [from, to]) => sum + sharedOpenMs(client, own, from, to), 0)
  return { ownMinutes: minutes(ownMs), sharedMinutes: sharedMs === undefined ? null : minutes(sharedMs) }
}

const minutes = (ms: number) => Math.floor(ms / 60_000)
