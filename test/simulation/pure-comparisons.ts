import { aoqlOf, operatingCharacteristic, type PlanAtRate } from '@understudy/domain/quality/operating-characteristic'
import type { Plan } from '@understudy/domain/quality/plan'
import { cumulativeFalsePromotion } from '@understudy/domain/quality/promotion-chances'
import type { Comparison } from './comparison.ts'
import type { Plant } from './plants.ts'
import { foldArrivals, foldAttempts, foldLadders, foldSpells } from './pure-fold.ts'

const rates = [0.02, 0.05, 0.1, 0.2]
const missRate = 0.2
export interface FoldedPeople {
  /** For first attempts, and for spells of independence. */
  readonly people: number
  readonly spells: number
  /** Each of these hands in thousands of items. */
  readonly onLadder: number
}

/** What a plan promises beside the same counted by the fold alone. */
export function pureComparisons(plan: Plan, folds: FoldedPeople, plant: Plant = 'none'): Comparison[] {
  const { people, onLadder } = folds
  const folded = plant === 'wrong-line' ? { ...plan, promoteAt: plan.promoteAt - 1 } : plan
  const missed = plant === 'blind-reviewers' ? missRate : 0
  return [
    ...rates.flatMap((rate, index) => atRate(plan, folded, rate, rate * (1 - missed), folds, index)),
    ...falsePromotions(plan, folded, people),
    ...withMissingReviewers(plan, folded, people),
    ...ladders(plan, onLadder, plant),
  ]
}

function promiseAt(plan: Plan, rate: number, miss = 0): PlanAtRate {
  const [at] = operatingCharacteristic(plan, [rate], miss).rates
  return at as PlanAtRate
}

function atRate(
  plan: Plan,
  folded: Plan,
  rate: number,
  seen: number,
  { people, spells: count }: FoldedPeople,
  index: number,
): Comparison[] {
  const promise = promiseAt(plan, rate)
  const { shown } = foldAttempts(folded, seen, people, 101 + index)
  const spells = foldSpells(folded, seen, count, 121 + index)
  return [
    share(`fold: promoted at ${rate}`, promise.promoted, shown, people),
    {
      what: `fold: reviews to demotion at ${rate}`,
      ...{ promised: promise.reviewsToDemotion, happened: spells.meanReviews },
      ...{ standardError: spells.standardError, n: count },
    },
  ]
}

/** Attempt after attempt, whoever is not good enough gets another chance of being promoted by luck. */
function falsePromotions(plan: Plan, folded: Plan, people: number): Comparison[] {
  const { unacceptable } = plan
  const arrivals = foldArrivals(folded, unacceptable, people, 131)
  const shown = arrivals.filter(Number.isFinite).length
  const promised = cumulativeFalsePromotion(plan, 3)
  return [share(`fold: promoted at ${unacceptable} within three attempts`, promised, shown, people)]
}

function withMissingReviewers(plan: Plan, folded: Plan, people: number): Comparison[] {
  const { unacceptable } = plan
  const { promoted } = promiseAt(plan, unacceptable, missRate)
  const { shown } = foldAttempts(folded, unacceptable * (1 - missRate), people, 111)
  return [share(`fold: promoted at ${unacceptable}, reviewers miss ${missRate}`, promoted, shown, people)]
}

function ladders(plan: Plan, people: number, plant: Plant): Comparison[] {
  const worst = aoqlOf(plan, 0) ?? Number.NaN
  return rates.flatMap((rate, index) => {
    const promise = promiseAt(plan, rate)
    const folded = foldLadders(plan, rate, people, 151 + index, plant !== 'no-hold')
    const { standardErrors, items: n } = folded
    const [reviewed, outgoing] = [standardErrors.reviewed, standardErrors.outgoing]
    return [
      {
        what: `fold: share reviewed at ${rate}`,
        ...{ promised: promise.reviewedAfterwards, happened: folded.reviewed, standardError: reviewed, n },
      },
      {
        what: `fold: errors that go out at ${rate}`,
        ...{ promised: promise.outgoing, happened: folded.outgoing, standardError: outgoing, n },
      },
      {
        what: `fold: errors that go out at ${rate}, beside the worst that is stated`,
        ...{ promised: worst, happened: folded.outgoing, standardError: outgoing, n, isBound: true },
      },
    ]
  })
}

function share(what: string, promised: number, counted: number, n: number): Comparison {
  return { what, promised, happened: counted / n, standardError: Math.sqrt((promised * (1 - promised)) / n), n }
}
