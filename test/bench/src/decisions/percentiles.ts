import { percentile } from '@understudy/domain/quality/estimates/percentile'
import type { DecisionTimes } from './decision-times.ts'
import { decisionKinds } from './watch-decisions.ts'

const shares = [0.5, 0.95, 0.99]

/** Figures in milliseconds by name, such as `promotion_on_redis_p95`; percentiles are those of type 7. */
export function percentilesOf(times: DecisionTimes, where: string): [name: string, ms: number][] {
  return decisionKinds.flatMap((kind) =>
    shares.map((share): [string, number] => [
      `${kind}_on_${where}_p${share * 100}`,
      percentile(times[kind], share) ?? Number.NaN,
    ]),
  )
}
