import type { OutcomeResult } from '../quality-state.ts'
import type { Interval } from './interval.ts'
import { type Alike, jackknifeInterval } from './jackknife.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { type MissRate, missRate } from './miss-rate.ts'
import { type PairAgreement, pairAgreement } from './two-reviewers.ts'

/** Two blind verdicts on one item: the one of the sample first. */
export interface BlindPair {
  readonly first: OutcomeResult
  readonly second: OutcomeResult
  /** What a third person decided where they differ; null until then. */
  readonly adjudicated: OutcomeResult | null
}

/** A figure that may be undefined, and where it lies. */
export interface Agreement {
  readonly value: number | undefined
  readonly interval: Interval | undefined
}

export interface ReviewerAgreement {
  readonly n: number
  readonly observed: number | undefined
  /** Gwet's AC1 and the agreement on "not pass" lead. */
  readonly ac1: Agreement
  readonly positive: Agreement
  /** Shown with its warning: near zero at high agreement where one verdict is rare. */
  readonly kappa: Agreement
  /** Krippendorff's, ordinal: pass, rework, critical. */
  readonly alpha: Agreement
  readonly missRate: MissRate | undefined
  readonly answer: 'enough' | 'not_enough_data'
}

type Pair = readonly [OutcomeResult, OutcomeResult]

const results: readonly OutcomeResult[] = ['pass', 'rework', 'critical']
const fewestPairs = 20

/** From the blind sample that is reviewed twice (quality, section 3). */
export function reviewerAgreement(pairs: readonly BlindPair[]): ReviewerAgreement {
  const groups = [
    ...Map.groupBy(pairs, ({ first, second }) => `${first} ${second}`)
      .values()
      .map((alike) => ({ value: [alike[0]?.first, alike[0]?.second] as unknown as Pair, count: alike.length })),
  ]
  const { observed } = pairAgreement(tableOf(groups))
  const figure = (of: (groups: readonly Alike<Pair>[]) => number | undefined): Agreement => ({
    value: pairs.length === 0 ? undefined : of(groups),
    interval: jackknifeInterval(groups, of),
  })
  const ofPairs = (name: keyof Omit<PairAgreement, 'n' | 'observed'>) => (some: readonly Alike<Pair>[]) =>
    pairAgreement(tableOf(some))[name]
  return {
    n: pairs.length,
    observed: pairs.length === 0 ? undefined : observed,
    ac1: figure(ofPairs('ac1')),
    positive: figure(ofPairs('positive')),
    kappa: figure(ofPairs('kappa')),
    alpha: figure(alphaOf),
    missRate: missedIn(pairs),
    answer: pairs.length >= fewestPairs ? 'enough' : 'not_enough_data',
  }
}

function tableOf(groups: readonly Alike<Pair>[]): number[][] {
  const count = (first: OutcomeResult, second: OutcomeResult) =>
    groups.reduce((sum, { value, count }) => (value[0] === first && value[1] === second ? sum + count : sum), 0)
  return results.map((first) => results.map((second) => count(first, second)))
}

function alphaOf(groups: readonly Alike<Pair>[]): number | undefined {
  const seen = groups.flatMap(({ value, count }) => Array.from({ length: count }, () => value))
  return krippendorffAlpha(
    [0, 1].map((reviewer) => seen.map((pair) => results.indexOf(pair[reviewer] as OutcomeResult))),
    'ordinal',
  )
}

/**
 * Of the failures that two agreed on or a third person decided, those that the first reviewer passed: their verdict
 * alone would have let them go.
 */
function missedIn(pairs: readonly BlindPair[]): MissRate | undefined {
  const decided = ({ first, second, adjudicated }: BlindPair) => adjudicated ?? (first === second ? first : null)
  const failures = pairs.filter((pair) => (decided(pair) ?? 'pass') !== 'pass')
  return missRate({ failures: failures.length, passed: failures.filter(({ first }) => first === 'pass').length })
}
