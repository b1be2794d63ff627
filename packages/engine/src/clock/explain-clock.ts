import type { Clock as ClockAnswer, ClockFact, ExplainedClock } from '@understudy/contract/http/clocks'
import type { Clock, ReasonPauses } from '@understudy/domain/sla/clock'
import { type Why, whyOf } from '@understudy/domain/sla/clock-explain'
import { iso, isoOrNull } from '../reading/iso.ts'
import { presentClock } from './present-clock.ts'

/** A clock with everything that made its deadline (sla, rule 54). */
export function explainClock(
  stream: Pick<ClockAnswer, 'streamType' | 'streamId' | 'clientId'>,
  clock: Clock,
): ExplainedClock {
  return {
    ...presentClock(stream, clock),
    why: whyOf(clock).map(factOf),
    pauses: (clock.pauses ?? []).flatMap(pausesOf),
  }
}

function factOf({ kind, value, at }: Why): ClockFact {
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
