import { attainmentOf } from '../sla/attainment.ts'
import { type Clock, isOpenClock } from '../sla/clock.ts'
import type { ReplayedStream, ReplayedType } from './stream-replay.ts'

/** What became of promises of one kind towards one audience. */
export interface Outcomes {
  met: number
  missed: number
  open: number
  /** Of the open ones, those whose deadline has passed. */
  overdue: number
  /** Cancelled and merged work: neither (sla, rule 36). */
  cancelled: number
}

/** One clock that came out otherwise; null where the one rules or the other promise nothing. */
export interface ChangedClock {
  readonly streamType: ReplayedType
  readonly streamId: string
  readonly was: Clock | null
  readonly would: Clock | null
}

export interface Line {
  readonly kind: Clock['kind']
  readonly audience: 'client' | 'internal'
  readonly was: Outcomes
  readonly would: Outcomes
}

export interface Escalated {
  /** What had to be escalated at all. */
  subjects: number
  /** Breaches and pauses past their limit. */
  causes: number
}

const mostShown = 200

/** Sums up replayed streams; keeps the sums and the first changes alone, however many streams it is given. */
export class WhatIfTally {
  readonly escalated: { readonly was: Escalated; readonly would: Escalated } = { was: nobody(), would: nobody() }
  /** The first that came out otherwise. */
  readonly shown: ChangedClock[] = []
  changed = 0
  readonly #lines = new Map<string, Line>()
  readonly #at: number

  /** At which instant what runs is looked at. */
  constructor(at: number) {
    this.#at = at
  }

  add({ streamType, streamId, was, would, causes }: ReplayedStream): void {
    for (const side of ['was', 'would'] as const) {
      this.escalated[side].causes += causes[side]
      this.escalated[side].subjects += causes[side] > 0 ? 1 : 0
    }
    const noted = was.map((clock) => breachNoted(clock, this.#at))
    for (const pair of pairsOf(noted, would)) {
      const line = this.#lineOf((pair.was ?? pair.would) as Clock)
      if (pair.was !== null) count(line.was, pair.was)
      if (pair.would !== null) count(line.would, pair.would)
      if (sameOutcome(pair.was, pair.would)) continue
      this.changed += 1
      if (this.shown.length < mostShown) this.shown.push({ streamType, streamId, ...pair })
    }
  }

  /** By audience and kind. */
  lines(): Line[] {
    return [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
  }

  #lineOf({ kind, audience: own }: Clock): Line {
    const audience = own ?? 'client'
    const key = `${audience} ${kind}`
    const line = this.#lines.get(key) ?? { kind, audience, was: nothing(), would: nothing() }
    this.#lines.set(key, line)
    return line
  }
}

const nothing = (): Outcomes => ({ met: 0, missed: 0, open: 0, overdue: 0, cancelled: 0 })
const nobody = (): Escalated => ({ subjects: 0, causes: 0 })

/** By the arithmetic of attainment (sla, rule 52), a clock at a time. */
function count(outcomes: Outcomes, clock: Clock): void {
  const { hits, misses, open } = attainmentOf([clock])
  outcomes.met += hits
  outcomes.missed += misses
  outcomes.open += open
  if (isOpenClock(clock)) outcomes.overdue += clock.breachedAt === undefined ? 0 : 1
  else if (clock.state === 'cancelled') outcomes.cancelled += 1
}

/** What ran past its deadline is overdue before a sweep has noted it: the other side is swept at every threshold's instant. */
function breachNoted(clock: Clock, at: number): Clock {
  const { state, dueAt, breachedAt } = clock
  const isPast = state === 'running' && breachedAt === undefined && dueAt !== undefined && dueAt < at
  return isPast ? { ...clock, breachedAt: dueAt } : clock
}

const isSame = (a: Clock, b: Clock) => a.kind === b.kind && a.cycle === b.cycle && a.audience === b.audience

function pairsOf(was: readonly Clock[], would: readonly Clock[]): { was: Clock | null; would: Clock | null }[] {
  return [
    ...was.map((clock) => ({ was: clock, would: would.find((other) => isSame(clock, other)) ?? null })),
    ...would
      .filter((clock) => !was.some((other) => isSame(clock, other)))
      .map((clock) => ({ was: null, would: clock })),
  ]
}

function sameOutcome(was: Clock | null, would: Clock | null): boolean {
  if (was === null || would === null) return false
  return was.state === would.state && (was.breachedAt === undefined) === (would.breachedAt === undefined)
}
