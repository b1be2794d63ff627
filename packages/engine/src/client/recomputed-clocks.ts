import type { RecomputedClock } from '@understudy/contract/http/calendars'
import type { Clock } from '@understudy/domain/sla/clock'
import { isoOrNull } from '../reading/iso.ts'

type OfStream = Pick<RecomputedClock, 'streamType' | 'streamId'>

/** What a recompute made of a clock; `after` is missing where it left the clock as it was. */
export function recomputedClock(stream: OfStream, before: Clock, after: Clock | undefined): RecomputedClock {
  const now = after ?? before
  return {
    ...stream,
    kind: before.kind,
    audience: before.audience ?? 'client',
    cycle: before.cycle,
    result: resultOf(before, after),
    dueBefore: isoOrNull(before.dueAt),
    dueAfter: isoOrNull(now.dueAt),
  }
}

function resultOf(before: Clock, after: Clock | undefined): RecomputedClock['result'] {
  if (after === undefined) return 'unchanged'
  if (after.state === 'cancelled') return 'cancelled'
  // One that stays where it was may be overdue, but not by this.
  if (after.dueAt === before.dueAt) return 'repinned'
  return after.breachedAt !== undefined && before.breachedAt === undefined ? 'breached' : 'moved'
}
