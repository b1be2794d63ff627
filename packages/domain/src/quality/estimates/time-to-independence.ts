import { cumulativeIncidence, type IncidenceStep } from './competing-risks.ts'
import { kaplanMeier, restrictedMean, type ShareTime, type SurvivalStep, timeUntil } from './kaplan-meier.ts'

export type SpellEnd = 'independent' | 'left'

/** From the assignment of a delegation to independence, to leaving, or to now. */
export interface Spell {
  readonly time: number
  /** Undefined while it goes on. */
  readonly end: SpellEnd | undefined
}

export interface TimeToIndependence {
  readonly n: number
  readonly independent: number
  readonly left: number
  readonly open: number
  /** Of those who stay: who leaves is watched until then. */
  readonly curve: readonly SurvivalStep[]
  readonly median: ShareTime
  /** Mean time until independence, nothing counted beyond the longest that anybody was watched. */
  readonly restrictedMean: { readonly mean: number; readonly horizon: number } | undefined
  /** Of everybody: share that has become independent, and that has left (Aalen and Johansen 1978). */
  readonly incidence: readonly IncidenceStep<SpellEnd>[]
  /** Of those who arrived alone, which is biased low; shown beside the median to say so, never by itself. */
  readonly meanOfFinished: number | undefined
  readonly answer: 'enough' | 'not_enough_data'
}

const fewest = 5
const ends: readonly SpellEnd[] = ['independent', 'left']

/** Time until independence, those who are on their way or have left never dropped (quality, section 3). */
export function timeToIndependence(spells: readonly Spell[]): TimeToIndependence {
  const curve = kaplanMeier(spells.map(({ time, end }) => ({ time, happened: end === 'independent' })))
  const finished = spells.filter(({ end }) => end === 'independent')
  const left = spells.filter(({ end }) => end === 'left').length
  const horizon = spells.reduce((longest, { time }) => Math.max(longest, time), 0)
  const n = spells.length
  return {
    ...{ n, independent: finished.length, left, open: n - finished.length - left, curve },
    median: timeUntil(curve, 0.5),
    restrictedMean: n === 0 ? undefined : { mean: restrictedMean(curve, horizon), horizon },
    incidence: cumulativeIncidence(
      spells.map(({ time, end }) => ({ time, cause: end })),
      ends,
    ),
    meanOfFinished: finished.length === 0 ? undefined : meanOf(finished),
    answer: n >= fewest && finished.length > 0 ? 'enough' : 'not_enough_data',
  }
}

function meanOf(spells: readonly Spell[]): number {
  return spells.reduce((sum, { time }) => sum + time, 0) / spells.length
}
