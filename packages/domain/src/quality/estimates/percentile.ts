/**
 * The `p` quantile, 0 to 1, of values in any order, linear between the neighbours (type 7 of Hyndman and Fan 1996).
 * Undefined where there are none.
 */
export function percentile(values: readonly number[], p: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const at = p * (sorted.length - 1)
  const below = sorted[Math.floor(at)]
  const above = sorted[Math.ceil(at)]
  if (below === undefined || above === undefined) return undefined
  return below + (above - below) * (at - Math.floor(at))
}
