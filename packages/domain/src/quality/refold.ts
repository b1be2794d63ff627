import { demotedByLead, isRecommended, promoted, recordOutcome, reviewedAt } from './fold.ts'
import { disused, majorVersion, metNewClient, returned, submissionLocked } from './lapses.ts'
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
  | { readonly type: 'major_version'; readonly at: number }
  | { readonly type: 'submission_locked'; readonly at: number; readonly sopVersion: number }
  | { readonly type: 'returned'; readonly at: number; readonly days: number; readonly limit: number }
  | { readonly type: 'new_client'; readonly at: number }
  /** From here on another plan holds. */
  | { readonly type: 'plan_moved'; readonly at: number; readonly plan: Plan }

/**
 * Folds the whole stream again, as if every verdict had been from the start what it is now: for a dispute decided, or
 * a worse verdict of a batch. The engine's own decisions are made anew (quality, section 5, lines 2, 11 and 15). `plan`
 * is the one that the stream began under, `start` what it began with.
 */
export function refold(plan: Plan, facts: readonly QualityFact[], start: QualityState = startUnder(plan)): QualityStep {
  let step: QualityStep = unchanged(start)
  let inForce = plan
  for (const fact of superseded(inOrderOfTime(standing(facts)))) {
    const next = apply(inForce, step.quality, fact)
    step = { quality: next.quality, happened: [...step.happened, ...next.happened] }
    if (fact.type === 'plan_moved') inForce = fact.plan
  }
  return step
}

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
      return unchanged(reviewedAt(quality, fact.at))
    case 'promoted':
      return unchanged(isPromoted(plan, quality, fact.by) ? promoted(plan, quality, fact.at) : quality)
    case 'demoted_by_lead':
    case 'demoted_by_engine':
      return demotedByLead(plan, quality)
    case 'major_version':
      return majorVersion(quality)
    case 'submission_locked': {
      const { quality: inForce, happened } = disused(quality, fact.at)
      return { quality: submissionLocked(inForce, fact.sopVersion), happened }
    }
    case 'returned': {
      const { quality: inForce, happened } = disused(quality, fact.at)
      const back = returned(inForce, fact.days, fact.limit)
      return { quality: back.quality, happened: [...happened, ...back.happened] }
    }
    case 'new_client':
      return metNewClient(quality)
    case 'plan_moved':
      return movedToPlan(plan, fact.plan, quality)
  }
}

function isPromoted(plan: Plan, quality: QualityStep['quality'], by: 'person' | 'engine'): boolean {
  return quality.independentSince === null && (by === 'person' || isRecommended(plan, quality))
}

/** Verdicts as they are now, each at its own place; a batch's worst at the place of its first. */
function superseded(facts: readonly QualityFact[]): QualityFact[] {
  const places = new Map<string, number>()
  const result: QualityFact[] = []
  for (const fact of facts.flatMap(decided)) {
    const place = fact.type === 'outcome' && fact.batch !== undefined ? places.get(fact.batch) : undefined
    if (place === undefined) {
      if (fact.type === 'outcome' && fact.batch !== undefined) places.set(fact.batch, result.length)
      result.push(fact)
      continue
    }
    result[place] = worse(result[place] as OutcomeFact, fact as OutcomeFact)
    result.push({ type: 'reviewed', at: fact.at })
  }
  return result
}

/** What a batch has come out as so far, its verdicts as they are now; undefined where it has none. */
export function worstOfBatch(facts: readonly QualityFact[], batch: string): OutcomeFact | undefined {
  return facts
    .flatMap(decided)
    .filter((fact): fact is OutcomeFact => fact.type === 'outcome' && fact.batch === batch)
    .toSorted((a, b) => rankOf(a) - rankOf(b))[0]
}

/** The worse verdict of two of a batch, at the place and with the days of the first. */
function worse(first: OutcomeFact, later: OutcomeFact): OutcomeFact {
  if (rankOf(later) >= rankOf(first)) return first
  return { ...later, at: first.at, day: first.day }
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
