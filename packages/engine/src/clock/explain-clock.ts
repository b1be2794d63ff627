import type { Clock as ClockAnswer, ClockFact, ExplainedClock } from '@understudy/contract/http/clocks'
import type { BusinessCalendar } from '@understudy/domain/sla/business-calendar'
import type { Clock, ReasonPauses } from '@understudy/domain/sla/clock'
import { explain, type Times, type Why } from '@understudy/domain/sla/clock-explain'
import { iso, isoOrNull } from '../reading/iso.ts'
import { presentClock } from './present-clock.ts'

/** A clock with everything that made its deadline, as it stands at an instant on the calendar that it pinned (sla, rule 54). */
export function explainClock(
  stream: Pick<ClockAnswer, 'streamType' | 'streamId' | 'clientId'>,
  clock: Clock,
  calendar: BusinessCalendar,
  at: number,
  risk: number | null,
): ExplainedClock {
  const { shown, elapsed, left, percent, paused, why } = explain(clock, calendar, at)
  return {
    ...presentClock(stream, clock, risk),
    shown,
    elapsed: presentTimes(elapsed),
    left: left === undefined ? null : presentTimes(left),
    percent: percent ?? null,
    paused: [...paused],
    why: why.map(presentFact),
    pauses: (clock.pauses ?? []).flatMap(pausesOf),
  }
}

const presentTimes = ({ businessMs, wallMs }: Times) => ({ businessMs, wallMs: wallMs ?? null })

/** One fact of a deadline, for the API. */
export function presentFact({ kind, value, at }: Why): ClockFact {
  switch (kind) {
    case 'moved':
      return { kind, value: { cause: value.cause, from: isoOrNull(value.from), to: isoOrNull(value.to) }, at: iso(at) }
    case 'target':
    case 'policy':
    case 'calendar':
      return { kind, value, at: iso(at) } as ClockFact
    default:
      return { kind, value: iso(value), at: iso(at) }
  }
}

function pausesOf({ reason, waitsFor, spans }: ReasonPauses): ExplainedClock['pauses'] {
  const starts = spans.filter((_, index) => index % 2 === 0)
  return starts.map((from, index) => ({ reason, waitsFor, from: iso(from), to: isoOrNull(spans[index * 2 + 1]) }))
}
