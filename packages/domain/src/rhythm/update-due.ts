import type { Agency } from '../agency/agency.ts'
import { accepted, type Decision, type Proposed } from '../decision.ts'
import { isActiveAssistant } from '../member/is-active-assistant.ts'
import type { Member } from '../member/member.ts'
import { dateOfDay, dayNumberOf, instantAt, localAt, wallMsOf } from '../sla/local-time.ts'
import { isOpenDay } from '../sla/open-dates.ts'
import { compiledOnce } from '../work-item/promises.ts'

/** When an update is asked for, and when it counts as missing; local times of whoever writes it. */
export interface UpdateTimes {
  readonly remindAt: string
  readonly missingAt: string
}

/** The next update that a member owes. */
export interface UpdateDue {
  readonly date: string
  readonly remindAt: number
  readonly missingAt: number
  readonly reminded?: true
  /** Of the clients whose work they do, where all of these are in one. */
  readonly zone?: string
}

export interface UpdateDueEvents {
  'member.update_expected': UpdateDue
  'member.update_reminded': { date: string; missingAt: number }
  'member.update_missed': { date: string }
  'member.update_posted': { date: string; dailyUpdateId: string }
  'member.updates_ceased': { reason: 'not_asked_for' | 'not_at_work' }
}

type WithDue = Pick<Member, 'updateDue' | 'updatePosted'>

/** The part of a member that these events change; undefined for other events. */
export function evolveUpdateDue(member: WithDue, type: string, body: object): Partial<Member> | undefined {
  switch (type) {
    case 'member.update_expected':
      return { updateDue: body as UpdateDue }
    case 'member.update_reminded':
      return member.updateDue == null ? {} : { updateDue: { ...member.updateDue, reminded: true } }
    case 'member.update_posted':
      return { updatePosted: later(member.updatePosted, (body as UpdateDueEvents[typeof type]).date) }
    case 'member.update_missed':
    case 'member.updates_ceased':
      return { updateDue: null }
    default:
      return undefined
  }
}

const later = (one: string | undefined, other: string) => (one === undefined || one < other ? other : one)

/** When the member next has an update to be reminded of, or one that will be missing. */
export function updateWakeAt({ updateDue }: Pick<Member, 'updateDue'>): number | undefined {
  if (updateDue == null) return undefined
  return updateDue.reminded === true ? updateDue.missingAt : updateDue.remindAt
}

type Placed = Pick<Member, 'calendar' | 'updateDue'>

/** Where the day of a member begins and ends: by their own calendar, else by the clients whose work they do, else by the agency. */
export const homeZone = ({ calendar, updateDue }: Placed, { timeZone }: Pick<Agency, 'timeZone'>): string =>
  calendar?.zone ?? updateDue?.zone ?? timeZone

/** The local date of a member at an instant. */
export const localDateOf = (member: Placed, agency: Pick<Agency, 'timeZone'>, at: number): string =>
  dateOfDay(localAt(homeZone(member, agency), at).day)

/** How far ahead a day of work is looked for. */
const daysAhead = 366

/**
 * The first day of work from `from` on whose update is not missing already at `at`. Local times stay what they are on a
 * night in which the clocks change: one that is left out moves later by the gap, of a repeated one the first counts.
 */
function nextDue(
  member: Member,
  { agency, zone: clientZone }: Around,
  from: number,
  at: number,
): UpdateDue | undefined {
  if (!owes(member, agency)) return undefined
  const zone = zoneIn(member, { agency, zone: clientZone })
  const times = agency.updateTimes as UpdateTimes
  for (let day = from; day < from + daysAhead; day++) {
    const date = dateOfDay(day)
    const missingAt = instantAt(zone, day, wallMsOf(times.missingAt) as number)
    if (missingAt <= at || date <= (member.updatePosted ?? '') || !worksOn(member, date)) continue
    const remindAt = instantAt(zone, day, wallMsOf(times.remindAt) as number)
    return { date, remindAt, missingAt, ...(clientZone !== undefined && { zone: clientZone }) }
  }
  return undefined
}

/** By their own calendar, Monday to Friday without one; never on a day of an absence. */
export function worksOn({ calendar, absences = [] }: Pick<Member, 'calendar' | 'absences'>, date: string): boolean {
  const day = dayNumberOf(date) as number
  if (absences.some(({ from, until }) => from <= date && date <= until)) return false
  return calendar === undefined ? (((day + 3) % 7) + 7) % 7 < 5 : isOpenDay(compiledOnce(calendar), day)
}

const event = <T extends keyof UpdateDueEvents>(id: string, type: T, body: UpdateDueEvents[T]): Proposed => ({
  ...{ stream: 'member', id, type, body },
})

/** The agency, and the zone of the clients whose work somebody does, where that is one. */
interface Around {
  readonly agency: Agency
  readonly zone?: string | undefined
}

const zoneIn = ({ calendar }: Member, { agency, zone }: Around) => calendar?.zone ?? zone ?? agency.timeZone

/** Works out anew which update is owed next: after a change of times, of a calendar, of who somebody is or works for. */
export function expectUpdate(member: Member, id: string, around: Around, at: number): Decision {
  const next = nextDue(member, around, localAt(zoneIn(member, around), at).day, at)
  return accepted(changed(member, id, next, around.agency))
}

function owes(member: Member, { updateTimes }: Agency): boolean {
  return isActiveAssistant(member) && updateTimes !== undefined
}

function changed({ updateDue }: Member, id: string, next: UpdateDue | undefined, agency: Agency): Proposed[] {
  if (next === undefined) {
    const reason = agency.updateTimes === undefined ? 'not_asked_for' : 'not_at_work'
    return updateDue == null ? [] : [event(id, 'member.updates_ceased', { reason })]
  }
  const { date, remindAt, missingAt, zone } = updateDue ?? {}
  const isSame = date === next.date && remindAt === next.remindAt && missingAt === next.missingAt && zone === next.zone
  return isSame ? [] : [event(id, 'member.update_expected', next)]
}

/** What is due at `at`: a reminder, or a day that ended without an update; then the next day is looked for. */
export function wakeUpdate(member: Member, id: string, agency: Agency, at: number): readonly Proposed[] {
  const { updateDue, updatePosted = '' } = member
  if (updateDue == null || (updateWakeAt(member) as number) > at) return []
  const { date, missingAt, zone } = updateDue
  const isOwed = owes(member, agency) && updatePosted < date && worksOn(member, date)
  if (isOwed && missingAt > at) return [event(id, 'member.update_reminded', { date, missingAt })]
  const missed = isOwed ? [event(id, 'member.update_missed', { date })] : []
  const after = { ...member, updatePosted: later(updatePosted, date) }
  const from = (dayNumberOf(date) as number) + 1
  const next = nextDue(after, { agency, zone }, from, at)
  return [...missed, ...changed({ ...member, ...(isOwed && { updateDue: null }) }, id, next, agency)]
}

/** The update of a day was posted: nobody is reminded of it any more. */
export function notePosted(
  member: Member,
  id: string,
  agency: Agency,
  posted: { readonly date: string; readonly dailyUpdateId: string },
  at: number,
): readonly Proposed[] {
  const told = event(id, 'member.update_posted', { ...posted })
  if (member.updateDue == null || member.updateDue.date > posted.date) return [told]
  const after = { ...member, updatePosted: later(member.updatePosted, posted.date) }
  const next = expectUpdate(after, id, { agency, zone: member.updateDue.zone }, at)
  return [told, ...(next.kind === 'accepted' ? next.events : [])]
}
