import type { BusinessCalendar } from '@understudy/domain/sla/business-calendar'
import type { Clock } from '@understudy/domain/sla/clock'
import { pausedSpans } from '@understudy/domain/sla/clock'
import { layDue } from '@understudy/domain/sla/clock-due'
import { instants } from '@understudy/domain/sla/risk'
import { begunMsOf, lessonsOf, type SortedLesson, sortOf } from '@understudy/domain/sla/risk-lessons'
import type { RiskSubject } from '@understudy/domain/sla/risk-levels'

/** A clock of the past: what it taught and when, and the instants at which its risk is to be told. */
export interface PromiseRun extends RiskSubject {
  /** The item or the review that it is a clock of. */
  readonly streamId: string
  readonly sort: string
  readonly startedAt: number
  /** How far it was when the work began, in business milliseconds, where that is known. */
  readonly begunMs: number | undefined
  readonly lessons: readonly SortedLesson[]
  /** Present where it is known whether the promise was kept. */
  readonly scored?: { readonly missed: boolean; readonly promisedMs: number; readonly at: readonly ScoredInstant[] }
}

export interface ScoredInstant {
  readonly share: number
  readonly at: number
}

/** A clock as it ran beside the others of its item. Only a duration in business time has a quarter that can be told beforehand. */
export function promiseRunOf(
  subject: RiskSubject & Pick<PromiseRun, 'streamId'>,
  clock: Clock,
  calendar: BusinessCalendar,
  clocks: readonly Clock[],
): PromiseRun {
  const { startedAt, breachedAt, stoppedAt } = clock
  const told = { kind: 'breach', clock: clock.kind, cycle: clock.cycle } as const
  const { stoppedAt: _, ...still } = clock
  const lessons = [
    ...lessonsOf([{ ...still, state: 'running' }], [], startedAt),
    ...(breachedAt === undefined ? [] : lessonsOf([{ ...still, state: 'running' }], [told], breachedAt)),
    ...(stoppedAt === undefined ? [] : lessonsOf([clock], [], stoppedAt)),
  ]
  const outcome = lessons.find((lesson) => lesson.outcome !== undefined)?.outcome
  const sort = sortOf(clock)
  const run = { ...subject, sort, startedAt, begunMs: begunMsOf(clocks, sort, clock.cycle), lessons }
  return outcome === undefined
    ? run
    : {
        ...run,
        scored: { missed: outcome.missed, promisedMs: outcome.promisedMs, at: reached(clock, calendar, outcome) },
      }
}

/** The start and the quarters of the promise that it reached, never its end. */
function reached(
  clock: Clock,
  calendar: BusinessCalendar,
  { ranMs, promisedMs }: { readonly ranMs: number; readonly promisedMs: number },
): ScoredInstant[] {
  const pauses = pausedSpans(clock, clock.stoppedAt ?? Number.MAX_SAFE_INTEGER)
  return instants.flatMap((share) => {
    const ms = share * promisedMs
    const at = ranMs > ms ? layDue(calendar, { kind: 'business', ms }, clock.startedAt, pauses) : undefined
    return at === undefined ? [] : [{ share, at }]
  })
}
