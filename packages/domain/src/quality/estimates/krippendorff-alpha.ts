export type Scale = 'nominal' | 'ordinal' | 'interval'

/** `ratings[reviewer][item]`; null where that reviewer did not see the item. */
export type Ratings = readonly (readonly (number | null)[])[]

/**
 * Agreement of any number of reviewers with gaps: 1 - observed disagreement / disagreement by chance.
 * `weights` says how many items each of them stands for.
 * Undefined where no item was seen by two, or all gave one value. Source: Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability".
 */
export function krippendorffAlpha(ratings: Ratings, scale: Scale, weights: readonly number[] = []): number | undefined {
  const items = (ratings[0] ?? [])
    .map((_, item) => ({ values: seen(ratings, item), weight: weights[item] ?? 1 }))
    .filter(({ values }) => values.length > 1)
  const totals = new Map<number, number>()
  for (const { values, weight } of items)
    for (const value of values) totals.set(value, (totals.get(value) ?? 0) + weight)
  const all = items.reduce((sum, { values, weight }) => sum + weight * values.length, 0)
  const distance = distanceOn(scale, totals)
  const within = items.reduce(
    (sum, { values, weight }) => sum + (weight * overPairs(values, distance)) / (values.length - 1),
    0,
  )
  const between = acrossTotals(totals, distance)
  return between === 0 ? undefined : 1 - ((all - 1) * within) / between
}

function seen(ratings: Ratings, item: number): number[] {
  return ratings.map((row) => row[item] ?? null).filter((value) => value !== null)
}

function overPairs(values: readonly number[], distance: (a: number, b: number) => number): number {
  let sum = 0
  for (const [index, a] of values.entries()) for (const b of values.slice(index + 1)) sum += distance(a, b)
  return 2 * sum
}

/** The same over all values at once, which are few different ones. */
function acrossTotals(totals: ReadonlyMap<number, number>, distance: (a: number, b: number) => number): number {
  const values = [...totals]
  let sum = 0
  for (const [index, [a, times]] of values.entries())
    for (const [b, others] of values.slice(index + 1)) sum += times * others * distance(a, b)
  return 2 * sum
}

function distanceOn(scale: Scale, totals: ReadonlyMap<number, number>): (a: number, b: number) => number {
  if (scale === 'nominal') return (a, b) => (a === b ? 0 : 1)
  if (scale === 'interval') return (a, b) => (a - b) ** 2
  const values = [...totals.keys()].sort((a, b) => a - b)
  const count = (value: number) => totals.get(value) ?? 0
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const between = values.filter((value) => value >= low && value <= high)
    const ranks = between.reduce((sum, value) => sum + count(value), 0) - (count(low) + count(high)) / 2
    return a === b ? 0 : ranks ** 2
  }
}
