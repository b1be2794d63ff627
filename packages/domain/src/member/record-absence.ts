import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { dateOfDay, dayNumberOf, instantAt } from '../sla/local-time.ts'
import type { Member } from './member.ts'

/** Away on whole days of the agency's zone, the first and the last one included. */
export interface Absence {
  readonly from: string
  readonly until: string
  readonly days: number
  /** When the first day begins; unset where nothing moves: told after it was over, or before work moved by itself. */
  readonly startsAt?: number
  /** When the day after the last one begins. */
  readonly returnsAt: number
  /** What whoever covers has to know, in the person's own words; a planned absence is refused without it. */
  readonly handOff?: string
  /** What has come of it: their work has moved, and what nobody began has come back. */
  readonly stage?: 'began' | 'ended'
}

export interface AbsenceEvents {
  'member.absence_recorded': Omit<Absence, 'stage'>
  /** Their open work moves to whoever covers, with this text. */
  'member.absence_began': { from: string; returnsAt: number; handOff?: string }
  /** What moved and was not begun comes back. */
  'member.absence_ended': { from: string }
}

/** The days, and whether the hand-over was planned: a sudden absence has nobody to write anything. */
export interface AbsenceGiven extends Pick<Absence, 'from' | 'until' | 'handOff'> {
  readonly planned?: boolean
}

const mostDays = 366
/** The newest ones; what an absence does lies on the delegations. */
const absencesKept = 20

/** Said again from the same day it is corrected; two that overlap would be counted twice. One that has begun moves work at once. */
export function recordAbsence(
  member: Pick<Member, 'absences'>,
  id: string,
  { from, until, planned = false, handOff }: AbsenceGiven,
  zone: string,
  at: number,
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
  const text = handOff?.trim() ?? ''
  if (planned && text === '') return handOffMissing('absence')
  const known = member.absences?.find((one) => one.from === from)
  if (known?.until === until && (text === '' || text === known.handOff)) return accepted([])
  const returnsAt = instantAt(zone, last + 1, 0)
  const startsAt = instantAt(zone, first, 0)
  const body: Absence = {
    ...{ from, until, days, returnsAt },
    ...(returnsAt > at && { startsAt }),
    ...(text !== '' && { handOff: text }),
  }
  const begins = startsAt <= at && at < returnsAt && known?.stage !== 'began'
  const recorded: Proposed = { stream: 'member', id, type: 'member.absence_recorded', body }
  return accepted([recorded, ...(begins ? [began(id, body)] : [])], { days, backOn: dateOfDay(last + 1) })
}

/** Nobody takes over what was planned without a word of whoever had it (domain, section 6). */
export function handOffMissing(what: string): Decision {
  return refusedBecause(
    'hand_off_missing',
    `A planned ${what} hands work over with a text`,
    'Say what whoever takes over has to know',
  )
}

/** When the next absence begins to move work, or its end brings work back. */
export function absenceWakeAt({ absences = [] }: Pick<Member, 'absences'>): number | undefined {
  const instants = absences.flatMap((one) => nextOf(one) ?? [])
  return instants.length === 0 ? undefined : Math.min(...instants)
}

function nextOf({ startsAt, returnsAt, stage }: Absence): number | undefined {
  if (stage === 'began') return returnsAt
  return stage === undefined ? startsAt : undefined
}

/** The absences that began or ended by `at`, each once; one that nobody noticed in time both begins and ends. */
export function wakeAbsences({ absences = [] }: Pick<Member, 'absences'>, id: string, at: number): Proposed[] {
  return absences.flatMap((one) => {
    const next = nextOf(one)
    if (next === undefined || next > at) return []
    return [
      ...(one.stage === undefined ? [began(id, one)] : []),
      ...(one.returnsAt <= at
        ? [{ stream: 'member', id, type: 'member.absence_ended', body: { from: one.from } } as const]
        : []),
    ]
  })
}

function began(id: string, { from, returnsAt, handOff }: Absence): Proposed {
  const body: AbsenceEvents['member.absence_began'] = { from, returnsAt, ...(handOff !== undefined && { handOff }) }
  return { stream: 'member', id, type: 'member.absence_began', body }
}

/** The part of a member's fold that keeps when they are away; undefined where the event is none of these. */
export function evolveAbsences(
  { absences = [] }: Pick<Member, 'absences'>,
  type: string,
  body: object,
): { absences: readonly Absence[] } | undefined {
  switch (type) {
    case 'member.absence_recorded':
      return { absences: withAbsence(absences, body as Absence) }
    case 'member.absence_began':
    case 'member.absence_ended': {
      const { from } = body as AbsenceEvents[typeof type]
      const stage = type === 'member.absence_began' ? 'began' : 'ended'
      return { absences: absences.map((one) => (one.from === from ? { ...one, stage } : one)) }
    }
    default:
      return undefined
  }
}

/** One that is corrected while it lasts goes on as it is; one that was over begins anew. */
function withAbsence(absences: readonly Absence[], absence: Absence): readonly Absence[] {
  const isUnderWay = absences.some(({ from, stage }) => from === absence.from && stage === 'began')
  const kept = isUnderWay ? { ...absence, stage: 'began' as const } : absence
  return [...absences.filter(({ from }) => from !== absence.from), kept].slice(-absencesKept)
}
