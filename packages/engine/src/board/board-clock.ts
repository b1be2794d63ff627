import type { BoardClock } from '@understudy/contract/http/board'
import type { BusinessCalendar } from '@understudy/domain/sla/business-calendar'
import { isOpen, nextOpening } from '@understudy/domain/sla/business-time'
import type { Clock } from '@understudy/domain/sla/clock'
import { promisedMs, spentAt } from '@understudy/domain/sla/clock-measure'
import { countsCalendarTime } from '@understudy/domain/sla/target'
import { openClock } from '../clock/present-clock.ts'
import { isoOrNull } from '../reading/iso.ts'

/** An open clock as the board shows it at `now`, on the calendar that it pinned. */
export function boardClock(clock: Clock, calendar: BusinessCalendar, now: number, risk: number | null): BoardClock {
  const promised = promisedMs(clock, calendar, now)
  const runs = clock.state === 'running'
  const open = isOpen(calendar, now)
  return {
    ...openClock(clock),
    spentMs: promised === undefined ? null : spentAt(clock, calendar, now),
    promisedMs: promised ?? null,
    counting: runs && (open || countsCalendarTime(clock.target)),
    opensAt: runs && !open ? isoOrNull(nextOpening(calendar, now)) : null,
    risk,
  }
}
