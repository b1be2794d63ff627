import { accepted, type Decision, type Proposed } from '../decision.ts'
import type { DoubleChance } from '../quality/double-sample.ts'
import { dateOfDay, instantAt, type LocalDate, localAt, weekdayOf } from '../sla/local-time.ts'
import { type Agency, openDrawPeriod } from './agency.ts'

/** A day of the agency that is over: what it passed by is looked at late, set by set (quality, section 4, rule 15). */
export interface ReviewRound {
  /** The local date of the day that is over. */
  readonly date: LocalDate
  /** From its midnight to the next, milliseconds since the epoch. */
  readonly from: number
  readonly until: number
  /** Where a week ends with the day, its first midnight. */
  readonly weekFrom: number | null
}

/** One delegation's floor over a day or a week: what stands about the sample once the period is over. */
export interface RoundFloor {
  readonly delegationId: string
  readonly taskId: string
  readonly period: 'day' | 'week'
  /** Submissions that were drawn at random in the period, whichever way. */
  readonly count: number
  /** The share in force, and the chance of each submission to be looked at, the floor included. */
  readonly num: number
  readonly den: number
  readonly level: number
  readonly probability: number
  /** What the floor takes, where the draw took nothing: the one with the smallest drawn number. */
  readonly workItemId: string | null
  readonly u: number | null
}

/** The set of a round as it is frozen. */
export interface FrozenRound extends Omit<ReviewRound, 'weekFrom'> {
  readonly floors: readonly RoundFloor[]
  /** Reviews of the random sample that somebody else repeats without knowing their verdicts. */
  readonly doubles: readonly string[]
  /** The first round after a draw period settles which verdicts of the period are repeated, and with what chance. */
  readonly settled?: SettledDoubles
  /** The draw period that begins soon: what it draws is committed to before it can draw anything. */
  readonly opens?: { readonly period: string; readonly commitment: string }
}

export interface SettledDoubles {
  readonly period: string
  readonly chances: readonly DoubleChance[]
}

/** The agency's next midnight after an instant. */
export function nextMidnight(zone: string, at: number): number {
  const next = instantAt(zone, localAt(zone, at).day + 1, 0)
  return next > at ? next : instantAt(zone, localAt(zone, at).day + 2, 0)
}

export function beginReviewRounds(agency: Agency, id: string, at: number): Proposed[] {
  if (agency.nextRoundAt !== undefined) return []
  const body = { nextAt: nextMidnight(agency.timeZone, at) }
  return [{ stream: 'agency', id, type: 'agency.review_rounds_begun', body }]
}

/** A week is over at its last midnight; days that nobody woke it for are caught up on one by one. */
export function openRounds(agency: Agency, id: string, at: number): Proposed[] {
  const events: Proposed[] = []
  for (let until = agency.nextRoundAt; until !== undefined && until <= at; ) {
    const nextAt = nextMidnight(agency.timeZone, until)
    const body = { ...roundBefore(agency.timeZone, until), nextAt }
    events.push({ stream: 'agency', id, type: 'agency.review_round_opened', body })
    until = nextAt
  }
  return events
}

function roundBefore(zone: string, until: number): ReviewRound {
  const { day } = localAt(zone, until)
  const weekFrom = weekdayOf(day) === 'mon' ? instantAt(zone, day - 7, 0) : null
  return { date: dateOfDay(day - 1), from: instantAt(zone, day - 1, 0), until, weekFrom }
}

/** Once a day: what is frozen is not frozen again. */
export function freezeReviewRound(agency: Agency, id: string, round: FrozenRound): Decision {
  if (agency.lastRound !== undefined && agency.lastRound >= round.date) return accepted([])
  const { opens, ...body } = round
  const opened = opens && openDrawPeriod(agency, id, opens.period, opens.commitment)
  return accepted([
    ...(opened?.kind === 'accepted' ? opened.events : []),
    { stream: 'agency', id, type: 'agency.review_round_frozen', body },
  ])
}
