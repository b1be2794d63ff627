import { aoqlOf } from '../operating-characteristic.ts'
import type { Plan } from '../plan.ts'
import { cumulativeFalsePromotion } from '../promotion-chances.ts'
import { headlineMissRate, type MissRate } from './miss-rate.ts'

/** A figure of a plan at the reviewers' estimated miss rate, and at the ends of its interval. */
export interface OverMissRate {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

/** What a plan states about errors with what reviewers are known to miss, and what it takes for granted. */
export interface StatedAoql {
  /**
   * The worst long-run share of errors that goes out, for error rates up to the plan's unacceptable one; above that no
   * bound exists. Null where the plan delivers before it reviews.
   */
  readonly outgoing: number | null
  readonly upTo: number
  /** The chance that somebody at the unacceptable rate is promoted within one attempt. */
  readonly falsePromotion: number
  /** The upper limit of the reviewers' miss rate; undefined where nothing is known, and they are taken to miss nothing. */
  readonly missRate: number | undefined
  /** Both over the interval of that estimate; undefined where there is none. */
  readonly over: { readonly outgoing: OverMissRate | null; readonly falsePromotion: OverMissRate } | undefined
}

/** The headlines: with the upper limit of the estimated miss rate, where there is one (quality, section 1). */
export function statedAoql(plan: Plan, missed: MissRate | undefined): StatedAoql {
  const share = headlineMissRate(missed)
  const promotes = (at: number) => cumulativeFalsePromotion(plan, 1, at)
  const goesOut = (at: number) => aoqlOf(plan, at)
  return {
    outgoing: goesOut(share),
    upTo: plan.unacceptable,
    falsePromotion: promotes(share),
    missRate: missed === undefined ? undefined : share,
    over:
      missed === undefined
        ? undefined
        : { outgoing: overOrNull(goesOut, missed), falsePromotion: over(promotes, missed) },
  }
}

function over(figure: (missRate: number) => number, { rate, interval }: MissRate): OverMissRate {
  const at = (share: number) => figure(headlineMissRate({ interval: { ...interval, upper: share } }))
  return { estimate: at(rate), lower: at(interval.lower), upper: at(interval.upper) }
}

function overOrNull(figure: (missRate: number) => number | null, missed: MissRate): OverMissRate | null {
  return figure(0) === null ? null : over((share) => figure(share) as number, missed)
}

/** In words, to stand beside every such figure. */
export function assumptionOf(plan: Pick<Plan, 'deliversBeforeReview'>, missed: MissRate | undefined): string {
  const seen =
    missed === undefined
      ? 'Assumes that reviewers miss no errors (too little data to estimate)'
      : `Assumes that reviewers miss ${(headlineMissRate(missed) * 100).toFixed(1)} % of errors, the upper limit of the estimate (n = ${missed.n} failures${missed.answer === 'enough' ? '' : ', too little data'})`
  return plan.deliversBeforeReview === true
    ? `${seen}. Drawn work is delivered before its review, so nothing limits the errors that go out`
    : `${seen} and that drawn work waits for its review. Long-run figure`
}
