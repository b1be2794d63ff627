import { normalBelow } from '../quality/estimates/distributions.ts'

/** A chance that was told, 0 to 1, and what came of it. */
export interface ToldChance {
  readonly chance: number
  readonly missed: boolean
  /** Those of one day come out alike, as who works then and how much there is decides for all of them; each by itself where it is not said. */
  readonly day?: number
}

/** Those told between two tenths: the mean of what was told beside the share that was missed. */
export interface Decile {
  readonly from: number
  readonly n: number
  readonly told: number
  readonly missed: number
}

export interface Reliability {
  readonly n: number
  readonly missedShare: number
  /** Mean squared difference between chance and outcome (Brier 1950); 0 is perfect. */
  readonly brier: number
  /** The same, had everybody been told the share that was missed in the end. */
  readonly baseRateBrier: number
  /** Only the tenths in which anybody was told anything. */
  readonly deciles: readonly Decile[]
  /** The largest difference between told and missed where there are enough; undefined where there are nowhere. */
  readonly worst: number | undefined
  /**
   * Perfect chances have a worst tenth beyond this once in twenty times, were every outcome by itself: what cannot be asked
   * for (consistency bars, Bröcker and Smith 2007). Undefined where `worst` is.
   */
  readonly byChance: number | undefined
  /** The same where all of one day come out together, by how far days were off in this past; undefined where `worst` is. */
  readonly byDays: number | undefined
  /** The mean difference between told and missed over all tenths, each by how many it holds. */
  readonly meanError: number
}

/** A tenth with fewer says nothing certain. */
const enoughForDecile = 200

/** How chances held against outcomes; undefined where there are none. */
export function reliabilityOf(chances: readonly ToldChance[], enough = enoughForDecile): Reliability | undefined {
  const n = chances.length
  if (n === 0) return undefined
  const missedShare = shareMissed(chances)
  const deciles = [...Map.groupBy(chances, ({ chance }) => Math.min(9, Math.floor(chance * 10)))]
    .toSorted(([a], [b]) => a - b)
    .map(([decile, own]) => ({
      from: decile / 10,
      n: own.length,
      told: mean(own.map(({ chance }) => chance)),
      missed: shareMissed(own),
      error: Math.sqrt(mean(own.map(({ chance }) => chance * (1 - chance))) / own.length),
      errorByDays: errorByDays(own),
    }))
  const off = ({ told, missed }: Decile) => Math.abs(told - missed)
  const counted = deciles.filter((decile) => decile.n >= enough)
  return {
    n,
    missedShare,
    brier: mean(chances.map(({ chance, missed }) => (chance - (missed ? 1 : 0)) ** 2)),
    baseRateBrier: missedShare * (1 - missedShare),
    deciles: deciles.map(({ error: _, errorByDays: __, ...decile }) => decile),
    ...boundsOf(counted.map((decile) => ({ ...decile, off: off(decile) }))),
    meanError: deciles.reduce((sum, decile) => sum + decile.n * off(decile), 0) / n,
  }
}

interface Counted {
  readonly off: number
  readonly error: number
  readonly errorByDays: number
}

function boundsOf(counted: readonly Counted[]): Pick<Reliability, 'worst' | 'byChance' | 'byDays'> {
  if (counted.length === 0) return { worst: undefined, byChance: undefined, byDays: undefined }
  return {
    worst: Math.max(...counted.map(({ off }) => off)),
    byChance: worstByChance(counted.map(({ error }) => error)),
    byDays: worstByChance(counted.map(({ errorByDays }) => errorByDays)),
  }
}

/** Standard error of the mean difference, days being what is independent (clustered, Liang and Zeger 1986). */
function errorByDays(own: readonly ToldChance[]): number {
  const days = Map.groupBy(own, ({ day }, index) => (day === undefined ? `of ${index}` : day))
  const sums = [...days.values()].map((told) =>
    told.reduce((sum, { chance, missed }) => sum + chance - Number(missed), 0),
  )
  return Math.sqrt(sums.reduce((sum, value) => sum + value * value, 0)) / own.length
}

/** The difference that none of these standard errors exceeds in nineteen of twenty times. */
function worstByChance(errors: readonly number[]): number {
  let [low, high] = [0, 1]
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    const within = errors.reduce((all, error) => all * (error === 0 ? 1 : 1 - 2 * (1 - normalBelow(middle / error))), 1)
    if (within < 0.95) low = middle
    else high = middle
  }
  return high
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const shareMissed = (chances: readonly ToldChance[]) => mean(chances.map(({ missed }) => (missed ? 1 : 0)))
