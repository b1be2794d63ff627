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
  /** π: the chance with which the first verdict came to be repeated; 1 where it is left out. */
  readonly inclusion?: number
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

/** What both said, and the weight of it. */
interface Pair {
  readonly said: readonly [OutcomeResult, OutcomeResult]
  readonly weight: number
}

const results: readonly OutcomeResult[] = ['pass', 'rework', 'critical']
const fewestPairs = 20

/**
 * From the blind sample that is reviewed twice (quality, section 3). Each pair counts 1/π (Hájek 1971): a small month is
 * repeated whole, one in twenty of a large one, and the figures are about all verdicts.
 */
export function reviewerAgreement(pairs: readonly BlindPair[]): ReviewerAgreement {
  const scale = pairs.length / pairs.reduce((sum, pair) => sum + weightOf(pair), 0)
  const groups = [
    ...Map.groupBy(pairs, ({ first, second, inclusion = 1 }) => `${first} ${second} ${inclusion}`)
      .values()
      .map((alike) => {
        const { first, second } = alike[0] as BlindPair
        const weight = scale * weightOf(alike[0] as BlindPair)
        return { value: { said: [first, second], weight } satisfies Pair, count: alike.length }
      }),
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
    groups.reduce(
      (sum, { value: { said, weight }, count }) =>
        said[0] === first && said[1] === second ? sum + count * weight : sum,
      0,
    )
  return results.map((first) => results.map((second) => count(first, second)))
}

function alphaOf(groups: readonly Alike<Pair>[]): number | undefined {
  const seen = groups.filter(({ count }) => count > 0)
  return krippendorffAlpha(
    [0, 1].map((reviewer) => seen.map(({ value }) => results.indexOf(value.said[reviewer] as OutcomeResult))),
    'ordinal',
    seen.map(({ value, count }) => value.weight * count),
  )
}

/**
 * Of the failures that two agreed on or a third person decided, those that the first reviewer passed: their verdict
 * alone would have let them go.
 */
function missedIn(pairs: readonly BlindPair[]): MissRate | undefined {
  const decided = ({ first, second, adjudicated }: BlindPair) => adjudicated ?? (first === second ? first : null)
  const failures = pairs.filter((pair) => (decided(pair) ?? 'pass') !== 'pass')
  const sum = (of: (weight: number) => number, some: readonly BlindPair[] = failures) =>
    some.reduce((total, pair) => total + of(weightOf(pair)), 0)
  const whole = sum((weight) => weight)
  const passed = sum(
    (weight) => weight,
    failures.filter(({ first }) => first === 'pass'),
  )
  const effective = whole ** 2 / sum((weight) => weight ** 2)
  return missRate({ failures: failures.length, passed: (passed / whole) * failures.length, effective })
}

const weightOf = ({ inclusion = 1 }: BlindPair) => 1 / inclusion
