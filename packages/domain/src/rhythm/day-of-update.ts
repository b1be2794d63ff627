import type { Agency } from '../agency/agency.ts'
import type { Member } from '../member/member.ts'
import { dayNumberOf, instantAt, wallMsOf } from '../sla/local-time.ts'
import { homeZone, worksOn } from './update-due.ts'

export const updateStandings = ['posted', 'missing', 'not_yet', 'not_at_work'] as const
/** How it stands with somebody's update of a day. */
export type UpdateStanding = (typeof updateStandings)[number]

/** Missing from the hour on at which the agency says so, where they are; never on a day on which they do not work. */
export function updateStanding(
  member: Pick<Member, 'calendar' | 'absences' | 'updateDue'>,
  { timeZone, updateTimes }: Pick<Agency, 'timeZone' | 'updateTimes'>,
  date: string,
  { isPosted, at }: { readonly isPosted: boolean; readonly at: number },
): UpdateStanding {
  if (isPosted) return 'posted'
  if (!worksOn(member, date)) return 'not_at_work'
  if (updateTimes === undefined) return 'not_yet'
  const zone = homeZone(member, { timeZone })
  const missingAt = instantAt(zone, dayNumberOf(date) as number, wallMsOf(updateTimes.missingAt) as number)
  return missingAt <= at ? 'missing' : 'not_yet'
}
