import { ladderOf, worstOutgoing } from '../ladder-chances.ts'
import type { Plan } from '../plan.ts'
import type { MissRate } from './miss-rate.ts'

/** The worst long-run share of errors that goes out under a plan, and what it takes for granted. */
export interface StatedAoql {
  /** For error rates up to the plan's unacceptable one; above that no bound exists. */
  readonly outgoing: number
  readonly upTo: number
  /** The upper limit of the reviewers' miss rate; undefined where nothing is known, and they are taken to miss nothing. */
  readonly missRate: number | undefined
}

/** The headline figure: with the upper limit of the estimated miss rate, where there is one (quality, section 1). */
export function statedAoql(plan: Plan, missed: MissRate | undefined): StatedAoql {
  const missRate = missed?.interval.upper
  const { outgoing } = worstOutgoing(ladderOf(plan), plan.unacceptable, missRate ?? 0)
  return { outgoing, upTo: plan.unacceptable, missRate }
}
