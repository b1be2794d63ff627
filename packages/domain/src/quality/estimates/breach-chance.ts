import { type SurvivalStep, survivalAt } from './kaplan-meier.ts'

/**
 * Chance that work which took `elapsed` so far will take longer than `promise`: S(promise) / S(elapsed), in the
 * curve's own time. 1 once the promise is past; undefined where the curve knows nothing that late.
 */
export function breachChance(curve: readonly SurvivalStep[], elapsed: number, promise: number): number | undefined {
  if (elapsed >= promise) return 1
  const still = survivalAt(curve, elapsed)
  return still === 0 ? undefined : survivalAt(curve, promise) / still
}

/** A hazard shrunk towards the agency's: mean of Gamma(shape + events, rate + exposure); `rate` is the prior's weight. */
export function shrunkHazard(
  prior: { readonly shape: number; readonly rate: number },
  seen: { readonly events: number; readonly exposure: number },
): number {
  return (prior.shape + seen.events) / (prior.rate + seen.exposure)
}
