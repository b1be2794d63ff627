import type { Instant } from '../stream.ts'
import type { ClockConditions } from './conditions.ts'
import type { Audience, ClockKind, WaitsFor } from './policy.ts'
import { mergeSpans, type Span } from './spans.ts'
import type { Target } from './target.ts'

/** A breach of a clock that still runs or is paused is `breachedAt`; the states of a closed cycle are the last three. */
export type ClockState = 'running' | 'paused' | 'hit' | 'missed' | 'cancelled'

/** Why a deadline moved (rule 46). */
export type MoveCause = 'pause' | 'policy' | 'recompute' | 'zone_data'

/** The deadline after a move, or null where no opening was found for it. */
export type Move = readonly [at: Instant, cause: MoveCause, dueAt: Instant | null]

/** The pauses of one reason: from, to, from, to…; the last is open where its end is missing. */
export interface ReasonPauses {
  readonly reason: string
  readonly waitsFor: WaitsFor
  readonly spans: readonly Instant[]
  /** When a follow-up on the open pause goes out (rule 32). */
  readonly followUpAt?: Instant
}

/** What a policy version fixes for a clock (rule 41); what equals the default is left out. */
export interface Terms {
  readonly kind: ClockKind
  readonly target: Target
  readonly policy: string
  readonly policyVersion: number
  readonly calendarVersion: number
  readonly audience?: Exclude<Audience, 'client'>
  /** Unset: 50, 75 and 90. */
  readonly warnings?: readonly number[]
  /** Unset: client and third party. */
  readonly pausesFor?: readonly WaitsFor[]
  readonly pauseLimit?: Target
  /** When it starts, pauses and so on, where the policy says so by conditions (rule 22). */
  readonly conditions?: ClockConditions
}

/**
 * One promise in one cycle. Plain JSON, stored in events and rows; nothing in it needs a calendar to be read
 * back. Steps answer a new one. Fields that are empty are left out.
 */
export interface Clock extends Terms {
  readonly cycle: number
  readonly state: ClockState
  readonly startedAt: Instant
  /** From where the target counts, where a fresh start under another policy made that differ from `startedAt`. */
  readonly countsFrom?: Instant
  /** Missing where the calendar gave no opening. */
  readonly dueAt?: Instant
  /** The deadline it began with, once it has moved (rule 46). */
  readonly firstDueAt?: Instant
  readonly moves?: readonly Move[]
  /** The deadline that passed, or the change that put the deadline into the past. Once a cycle (rule 53). */
  readonly breachedAt?: Instant
  /** Percentages that were warned of. */
  readonly warned?: readonly number[]
  /** When the next warning is due. */
  readonly warnAt?: Instant
  readonly pauses?: readonly ReasonPauses[]
  /** Business milliseconds of the closed pauses' union. */
  readonly pausedBusinessMs?: number
  readonly stoppedAt?: Instant
  /** Business milliseconds from start to stop without the pauses. */
  readonly elapsedBusinessMs?: number
}

/** Why a promise cannot be kept as planned: rules 16, 47 and 50. */
export type PlanningCode = 'no_opening' | 'no_time_set' | 'overlap_too_small'

/** Whether something was noticed long after it came due, and how long (rule 40). */
export type Lateness = { readonly late: false } | { readonly late: true; readonly lateMs: number }

/** Something that came due or has to be told; `at` is when it came due. */
export type ClockHappening =
  | ({ readonly kind: 'warning'; readonly percent: number; readonly at: Instant } & Lateness)
  | ({ readonly kind: 'breach'; readonly at: Instant; readonly born?: true } & Lateness)
  | ({
      readonly kind: 'follow_up'
      readonly reason: string
      readonly waitsFor: WaitsFor
      readonly at: Instant
    } & Lateness)
  | { readonly kind: 'planning_warning'; readonly code: PlanningCode; readonly at: Instant }

/** The clock after a step; the very same object where the step changed nothing. */
export interface ClockStep {
  readonly clock: Clock
  readonly happened: readonly ClockHappening[]
}

/** From how far behind a warning or breach counts as late: its worker was down. */
const lateAfterMs = 60_000

export function latenessOf(dueAt: Instant, at: Instant): Lateness {
  return at - dueAt > lateAfterMs ? { late: true, lateMs: at - dueAt } : { late: false }
}

/** Whether the cycle is still open. */
export const isOpenClock = ({ state }: Clock): boolean => state === 'running' || state === 'paused'

/** The deadline that the cycle began with (rule 46). */
export const firstDueOf = (clock: Clock): Instant | undefined => clock.firstDueAt ?? clock.dueAt

/** The pauses' union, an open one up to `until` (rule 29). */
export function pausedSpans({ pauses = [] }: Clock, until: Instant): Span[] {
  return mergeSpans(pauses.flatMap(({ spans }) => toSpans(spans, until)))
}

/** Pairs of a flat list, an open last one up to `until`. */
export function toSpans(flat: readonly Instant[], until: Instant): Span[] {
  const spans: Span[] = []
  for (let index = 0; index < flat.length; index += 2) spans.push([flat[index] as Instant, flat[index + 1] ?? until])
  return spans
}

export const isOpenPause = ({ spans }: ReasonPauses): boolean => spans.length % 2 === 1

/** Since when the clock has been paused without a break, whatever the reasons; undefined while it runs. */
export function pausedSince(clock: Clock): Instant | undefined {
  if (clock.state !== 'paused') return undefined
  return pausedSpans(clock, Number.MAX_SAFE_INTEGER).at(-1)?.[0]
}

type Changes = { readonly [K in keyof Clock]?: Clock[K] | undefined }

/** The clock with some fields changed; those set to undefined are left out. */
export function amend(clock: Clock, changes: Changes): Clock {
  const next: Record<string, unknown> = { ...clock, ...changes }
  for (const name in changes) if (next[name] === undefined) delete next[name]
  return next as unknown as Clock
}

export const unchanged = (clock: Clock): ClockStep => ({ clock, happened: [] })
