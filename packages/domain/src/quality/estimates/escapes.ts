/** How many errors slip by after a sudden break, before the first one is caught at this sampling share. */
export interface Escapes {
  readonly mean: number
  readonly median: number
  readonly p95: number
}

/** Geometric: each error is looked at with chance `fraction`, 0 to 1 (quality, section 1, honest limits). */
export function escapesBeforeFirstCatch(fraction: number): Escapes {
  return { mean: (1 - fraction) / fraction, median: quantile(fraction, 0.5), p95: quantile(fraction, 0.95) }
}

/** The fewest k with 1 - (1 - f)^(k + 1) at least p. */
function quantile(fraction: number, p: number): number {
  if (fraction >= 1) return 0
  return Math.max(0, Math.ceil(Math.log(1 - p) / Math.log(1 - fraction)) - 1)
}
