import { demotedByLead, isRecommended, promoted, recordOutcome, seen } from './fold.ts'
import { disused, majorVersion, returned, submissionLocked } from './lapses.ts'
import { movedToPlan } from './move-plan.ts'
import { type Outcome, rankOf, unchanged } from './outcome.ts'
import type { Plan } from './plan.ts'
import { type QualityState, type QualityStep, startUnder } from './quality-state.ts'

/** Where a dispute of a verdict stands; an amended one carries what it is now. */
export type DisputeState =
  | { readonly kind: 'none' | 'open' | 'upheld' | 'expired' | 'overturned' | 'wrong_person' }
  | { readonly kind: 'amended'; readonly result: Outcome['result']; readonly isProcess: boolean }

export interface OutcomeFact extends Outcome {
  readonly type: 'outcome'
  readonly reviewId: string
  /** Items that share a batch are one outcome. */
  readonly batch?: string
  readonly dispute?: DisputeState
}

/** Everything that the evidence follows from, as the ledger has it. People's decisions are facts and stand. */
export type QualityFact =
  | OutcomeFact
  /** A verdict that added nothing of its own: another one of its batch stands for it. */
  | { readonly type: 'reviewed'; readonly at: number }
  | { readonly type: 'promoted'; readonly at: number; readonly by: 'person' | 'engine' }
  | { readonly type: 'demoted_by_lead'; readonly at: number }
  /** The evidence demoted, as it stood then: holds while a verdict from before is disputed (domain, section 5). */
  | { readonly type: 'demoted_by_engine'; readonly at: number }
  /** The wait at 30 days without a verdict ended: what lapses by then has lapsed, whatever is disputed later. */
  | { readonly type: 'lapse_due'; readonly at: number }
  | { readonly type: 'major_version'; readonly at: number }
  | { readonly type: 'submission_locked'; readonly at: number; readonly sopVersion: number }
  | { readonly type: 'returned'; readonly at: number; readonly days: number; readonly limit: number }
  /** From here on another plan holds. */
  | { readonly type: 'plan_moved'; readonly at: number; readonly plan: Plan }

/**
 * The places at which the evidence demotes: those of before are undone that are not there. Each is an instant and, where
 * several facts are of one instant, how many of them came before it.
 */
export interface Demotions {
  readonly demotedAt?: readonly number[]
  readonly demotedAfter?: readonly number[]
}

/** What the facts come to, and the places at which the evidence demotes. */
export interface Refolded extends QualityStep, Demotions {
  readonly demotedAt: readonly number[]
}

/**
 * Folds the whole stream again, as if every verdict had been from the start what it is now: for a dispute decided, or
 * a worse verdict of a batch. The engine's own decisions are made anew (quality, section 5, lines 2, 11 and 15). `plan`
 * is the one that the stream began under, `start` what it began with.
 */
export function refold(plan: Plan, facts: readonly QualityFact[], start: QualityState = startUnder(plan)): Refolded {
  let step: QualityStep = unchanged(start)
  const demotions: Placed[] = []
  let inForce = plan
  const placed = superseded(inOrderOfTime(standing(facts)))
  for (const { fact, place } of placed) {
    const next = apply(inForce, step.quality, fact)
    if (isByEvidence(fact) && step.quality.independentSince !== null && next.quality.independentSince === null)
      demotions.push({ fact, place })
    step = { quality: next.quality, happened: [...step.happened, ...next.happened] }
    if (fact.type === 'plan_moved') inForce = fact.plan
  }
  return { ...step, ...placesOf(demotions, facts) }
}

/** A fact, and the how manieth of its instant it is; demotions, which follow from the others, are not counted. */
interface Placed {
  readonly fact: QualityFact
  readonly place: number
}

function placesOf(demotions: readonly Placed[], facts: readonly QualityFact[]): Pick<Refolded, keyof Demotions> {
  const demotedAt = demotions.map(({ fact }) => fact.at)
  const isTied = demotedAt.some((at) => facts.filter((fact) => fact.at === at && !isDemotion(fact)).length > 1)
  return { demotedAt, ...(isTied && { demotedAfter: demotions.map(({ place }) => place) }) }
}

const isDemotion = ({ type }: QualityFact) => type === 'demoted_by_engine'

const isByEvidence = ({ type }: QualityFact) => type === 'outcome' || type === 'demoted_by_engine'

/**
 * Verdicts stand in the order in which they were given, whichever came to be recorded first: score and promotion depend
 * on it, and a backlog must not. What is of the same instant stands as the ledger has it.
 */
function inOrderOfTime(facts: readonly QualityFact[]): QualityFact[] {
  return facts.toSorted((a, b) => a.at - b.at)
}

/** A demotion already made stands until every dispute of a verdict from before it is decided; then it is made anew. */
function standing(facts: readonly QualityFact[]): QualityFact[] {
  const disputed = facts.filter((fact) => fact.type === 'outcome' && fact.dispute?.kind === 'open')
  return facts.filter((fact) => fact.type !== 'demoted_by_engine' || disputed.some(({ at }) => at <= fact.at))
}

function apply(plan: Plan, quality: QualityStep['quality'], fact: QualityFact): QualityStep {
  switch (fact.type) {
    case 'outcome':
      return recordOutcome(plan, quality, fact)
    case 'reviewed':
      return seen(quality, fact.at)
    case 'promoted':
      return unchanged(isPromoted(plan, quality, fact.by) ? promoted(plan, quality, fact.at) : quality)
    case 'demoted_by_lead':
    case 'demoted_by_engine':
      return demotedByLead(plan, quality)
    case 'major_version':
      return majorVersion(quality)
    case 'lapse_due':
      return disused(quality, fact.at)
    case 'submission_locked': {
      const { quality: inForce, happened } = disused(quality, fact.at)
      return { quality: submissionLocked(inForce, fact.sopVersion), happened }
    }
    case 'returned': {
      const { quality: inForce, happened } = disused(quality, fact.at)
      const back = returned(inForce, fact.days, fact.limit)
      return { quality: back.quality, happened: [...happened, ...back.happened] }
    }
    case 'plan_moved':
      return movedToPlan(plan, fact.plan, quality)
  }
}

function isPromoted(plan: Plan, quality: QualityStep['quality'], by: 'person' | 'engine'): boolean {
  return quality.independentSince === null && (by === 'person' || isRecommended(plan, quality))
}

/**
 * Verdicts as they are now, each at its own place; the worst that was drawn of a batch at the place of its first. A late
 * look for cause stands alone and when it was recorded (quality, section 5, lines 2 and 13): it is measured against what
 * the batch was known as by then, and takes nothing out of what was drawn.
 */
function superseded(facts: readonly QualityFact[]): Placed[] {
  const firsts = new Map<string, number>()
  const known = new Map<string, OutcomeFact>()
  const result: Placed[] = []
  for (const { fact, place } of placesWithin(facts).flatMap(decidedThere)) {
    if (fact.type !== 'outcome' || fact.batch === undefined) {
      result.push({ fact, place })
      continue
    }
    const { batch } = fact
    const before = known.get(batch)
    known.set(batch, before === undefined ? fact : worse(before, fact))
    const first = firsts.get(batch)
    if (fact.drawKind === 'for_cause') result.push({ fact: measuredAgainst(before, fact), place })
    else if (first === undefined) {
      firsts.set(batch, result.length)
      result.push({ fact, place })
    } else {
      const there = result[first] as Placed
      result[first] = { ...there, fact: worse(there.fact as OutcomeFact, fact) }
      result.push({ fact: { type: 'reviewed', at: fact.at }, place })
    }
  }
  return result
}

/** In order of time. */
function placesWithin(facts: readonly QualityFact[]): Placed[] {
  let [at, place] = [Number.NaN, 0]
  return facts.map((fact) => {
    if (fact.at !== at) [at, place] = [fact.at, 0]
    if (!isDemotion(fact)) place += 1
    return { fact, place }
  })
}

const decidedThere = ({ fact, place }: Placed): Placed[] => decided(fact).map((one) => ({ fact: one, place }))

/** What a batch has come out as so far, its verdicts as they are now: in all, and of what was drawn; undefined where nothing. */
export function worstOfBatch(
  facts: readonly QualityFact[],
  batch: string,
): Readonly<Record<'ofAll' | 'ofDrawn', OutcomeFact | undefined>> {
  const all = facts
    .flatMap(decided)
    .filter((fact): fact is OutcomeFact => fact.type === 'outcome' && fact.batch === batch)
  return { ofAll: worstOf(all), ofDrawn: worstOf(all.filter(({ drawKind }) => drawKind !== 'for_cause')) }
}

const worstOf = (all: readonly OutcomeFact[]): OutcomeFact | undefined =>
  all.reduce<OutcomeFact | undefined>((worst, fact) => (worst === undefined ? fact : worse(worst, fact)), undefined)

/** A late look at one item of a batch: what was known before is the worse of the item's own and the batch's. */
export function measuredAgainst(batch: OutcomeFact | undefined, fact: OutcomeFact): OutcomeFact {
  if (batch === undefined) return fact
  const isWorse = fact.before === undefined || rankOf(batch) < rankOf(fact.before)
  return isWorse ? { ...fact, before: { result: batch.result, isProcess: batch.isProcess } } : fact
}

/**
 * The worse verdict of two of a batch, at the place and with the days of the first, which itself comes back where the
 * later changes nothing. While the worse is disputed, trust is charged for the worst that nobody disputes: a dispute
 * holds back the movement of its own verdict only.
 */
export function worse(first: OutcomeFact, later: OutcomeFact): OutcomeFact {
  const isWorse = rankOf(later) < rankOf(first)
  const worst = isWorse ? { ...later, at: first.at, day: first.day } : first
  if (worst.trustHeld !== true) return worst
  const charges = [chargeOf(first), chargeOf(later)]
  const meanwhile = charges.includes('critical') ? 'critical' : charges.find((charge) => charge !== undefined)
  return meanwhile === worst.meanwhile ? worst : { ...worst, meanwhile }
}

/** What trust pays for now: a failure of the person's own that is not disputed. */
function chargeOf({ result, isProcess, trustHeld, meanwhile }: OutcomeFact): Outcome['meanwhile'] {
  if (trustHeld === true) return meanwhile
  return result === 'pass' || isProcess ? undefined : result
}

/** A dispute decided: overturned means the work was right; "wrong person" removes it here. */
function decided(fact: QualityFact): QualityFact[] {
  if (fact.type !== 'outcome' || fact.dispute === undefined) return [fact]
  const { dispute } = fact
  switch (dispute.kind) {
    case 'open':
      return [{ ...fact, trustHeld: true }]
    case 'overturned':
      return [{ ...fact, result: 'pass', isProcess: false }]
    case 'wrong_person':
      return []
    case 'amended':
      return [{ ...fact, result: dispute.result, isProcess: dispute.isProcess }]
    default:
      return [fact]
  }
}
