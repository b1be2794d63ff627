import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { elapsed } from './business-time.ts'
import { amend, type Clock, isOpenPause, pausedSince, pausedSpans, type ReasonPauses, toSpans } from './clock.ts'
import { layDue } from './clock-due.ts'
import { followUpAt } from './clock-pause.ts'
import { born, type ClockBirth, type ClockStart, defaultPausesFor, startClock } from './clock-start.ts'
import { withWarnAt } from './clock-wake.ts'
import { clipSpans, mergeSpans } from './spans.ts'

/**
 * A promise that is made at `at` and counts from before, as a retroactive one does (rule 42): what was paused since then
 * is carried along, an open pause goes on, and a promise that leaves no time is born breached now (rule 43).
 */
export function startFrom(
  calendar: BusinessCalendar,
  { since, at }: { readonly since: Instant; readonly at: Instant },
  start: ClockStart,
  pauses: readonly ReasonPauses[],
): ClockBirth {
  const { clock, happened } = startClock(calendar, since, start)
  if (clock === undefined) return { clock, happened: happened.map((told) => ({ ...told, at })) }
  const paused = withCarried(clock, calendar, since, pauses)
  const closed = clipSpans(pausedSpans(paused, at), since, pausedSince(paused) ?? at)
  const pausedMs = closed.reduce((sum, [from, to]) => sum + elapsed(calendar, from, to), 0)
  const laid = amend(paused, {
    breachedAt: undefined,
    dueAt: layDue(calendar, clock.target, since, closed),
    pausedBusinessMs: pausedMs === 0 ? undefined : pausedMs,
  })
  return born(withWarnAt(laid, calendar, at), at)
}

function withCarried(clock: Clock, calendar: BusinessCalendar, since: Instant, pauses: readonly ReasonPauses[]): Clock {
  const pausesFor = clock.pausesFor ?? defaultPausesFor
  const meant = pauses.filter(({ waitsFor }) => pausesFor.includes(waitsFor))
  const carried = [...Map.groupBy(meant, ({ reason, waitsFor }) => `${waitsFor} ${reason}`).values()]
    .map((alike) => unionOf(alike, since))
    .filter(({ spans }) => spans.length > 0)
    .map((one) => withFollowUp(one, clock, calendar))
  if (carried.length === 0) return clock
  return amend(clock, { pauses: carried, state: carried.some(isOpenPause) ? 'paused' : 'running' })
}

/** Clocks of one item know the same pauses, each as far as it ran. */
function unionOf(alike: readonly ReasonPauses[], since: Instant): ReasonPauses {
  const { reason, waitsFor } = alike[0] as ReasonPauses
  const never = Number.MAX_SAFE_INTEGER
  const merged = mergeSpans(
    clipSpans(
      alike.flatMap(({ spans }) => toSpans(spans, never)),
      since,
      never,
    ),
  )
  return { reason, waitsFor, spans: merged.flatMap(([from, to]) => (to === never ? [from] : [from, to])) }
}

function withFollowUp(pause: ReasonPauses, clock: Clock, calendar: BusinessCalendar): ReasonPauses {
  const { reason, waitsFor, spans } = pause
  const at = isOpenPause(pause) ? followUpAt(clock, calendar, spans.at(-1) as Instant, { reason, waitsFor }) : undefined
  return at === undefined ? pause : { ...pause, followUpAt: at }
}
