import { normalBelow } from './distributions.ts'

export interface SeriesTrend {
  /** Pairs that rise less pairs that fall. */
  readonly s: number
  readonly variance: number
  readonly z: number
  /** One-sided chance of so much rising, if there is no trend. */
  readonly risingByChance: number
  /** One-sided chance of so much falling, if there is no trend. */
  readonly fallingByChance: number
}

/** Trend of any series, without a shape assumed (Mann 1945, Kendall 1975), corrected for ties and continuity. */
export function mannKendall(values: readonly number[]): SeriesTrend {
  let s = 0
  for (const [index, value] of values.entries())
    for (const later of values.slice(index + 1)) s += Math.sign(later - value)
  const n = values.length
  const tied = [...Map.groupBy(values, (value) => value).values()].reduce((sum, { length }) => sum + spread(length), 0)
  const variance = (spread(n) - tied) / 18
  const z = s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  return { s, variance, z, risingByChance: 1 - normalBelow(z), fallingByChance: normalBelow(z) }
}

const spread = (count: number) => count * (count - 1) * (2 * count + 5)
