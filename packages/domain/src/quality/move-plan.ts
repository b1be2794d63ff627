import { isExhausted } from './fold.ts'
import { nextAttempt } from './learning.ts'
import { told } from './outcome.ts'
import type { Plan } from './plan.ts'
import { promotionChances } from './promotion-chances.ts'
import type { QualityState, QualityStep } from './quality-state.ts'

/**
 * The evidence under another plan. A score means something under its own plan only, so before independence it starts
 * at 0; an attempt that had begun is used up, or moving would be another try for nothing. Somebody independent keeps
 * what trust lacks to its cap and is looked at in full until the passes in a row are there.
 */
export function movedToPlan(from: Plan, to: Plan, quality: QualityState): QualityStep {
  const named = { planId: to.id, planVersion: to.version }
  const sum = `${from.id} ${from.version} -> ${to.id} ${to.version}`
  if (quality.independentSince !== null) {
    const trust = Math.max(1, to.trustCap - (from.trustCap - quality.trust))
    const happened = [
      told('plan_moved', `${sum}: trust ${quality.trust} of ${from.trustCap} -> ${trust} of ${to.trustCap}`),
    ]
    return { quality: { ...quality, ...named, level: 0, run: 0, trust }, happened }
  }
  const next = quality.inAttempt === 0 ? { quality, happened: [] } : nextAttempt(from, quality)
  const moved = { ...next.quality, ...named, score: 0, shown: false, days: [], trust: to.trustCap }
  const { attempt } = moved
  return {
    quality: moved,
    happened: [told('plan_moved', `${sum}: score ${quality.score} -> 0, attempt ${attempt}`), ...next.happened],
  }
}

/**
 * Whether independence that was shown under one plan holds under the other: it calls no less unacceptable, and whoever
 * has the error rate that it must not let through got by the first no more easily. H, m and N of both are in that chance;
 * what is looked at afterwards is the other plan's to say, and begins at 100 %.
 */
export function asksNoMore(from: Plan, to: Plan): boolean {
  const { unacceptable } = to
  if (unacceptable < from.unacceptable) return false
  return promotionChances(from, unacceptable).promoted <= promotionChances(to, unacceptable).promoted
}

/** Where nothing is recommended any more, only a plan with a larger H helps (quality, section 5, line 4). */
export function staysExhausted(from: Plan, to: Plan, quality: QualityState): boolean {
  return isExhausted(from, quality) && isExhausted(to, quality)
}
