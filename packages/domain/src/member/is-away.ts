import { dayNumberOf, instantAt } from '../sla/local-time.ts'
import type { Member } from './member.ts'

/** Whether a member is on leave at an instant, by the days of the agency's zone. */
export function isAway({ absences = [] }: Pick<Member, 'absences'>, zone: string, at: number): boolean {
  return absences.some(({ from, returnsAt }) => at < returnsAt && at >= instantAt(zone, dayNumberOf(from) as number, 0))
}
