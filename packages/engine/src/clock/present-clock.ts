import type { Clock as ClockAnswer } from '@understudy/contract/http/clocks'
import { type Clock, firstDueOf, pausedSince } from '@understudy/domain/sla/clock'
import type { Target } from '@understudy/domain/sla/target'
import { iso, isoOrNull } from '../reading/iso.ts'

const hourMs = 3_600_000

/** What was promised, where it is a length of time; a number of days is none until it is laid on a calendar. */
function targetMs(target: Target): number | null {
  if (target.kind === 'business') return target.ms
  return target.kind === 'calendar' ? target.hours * hourMs : null
}

/** What the board and the lists say of a clock alike. */
export function openClock(clock: Clock) {
  return {
    kind: clock.kind,
    cycle: clock.cycle,
    state: clock.state === 'paused' ? ('paused' as const) : ('running' as const),
    startedAt: iso(clock.startedAt),
    dueAt: isoOrNull(clock.dueAt),
    targetMs: targetMs(clock.target),
    breachedAt: isoOrNull(clock.breachedAt),
    pausedAt: isoOrNull(pausedSince(clock)),
  }
}

/** A clock, open or ended, with the stream it belongs to. */
export function presentClock(
  stream: Pick<ClockAnswer, 'streamType' | 'streamId' | 'clientId'>,
  clock: Clock,
  risk: number | null,
): ClockAnswer {
  return {
    ...stream,
    audience: clock.audience ?? 'client',
    ...openClock(clock),
    state: clock.state,
    firstDueAt: isoOrNull(firstDueOf(clock)),
    stoppedAt: isoOrNull(clock.stoppedAt),
    elapsedBusinessMs: clock.elapsedBusinessMs ?? null,
    policy: clock.policy,
    policyVersion: clock.policyVersion,
    calendarVersion: clock.calendarVersion,
    risk,
  }
}
