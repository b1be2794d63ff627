import { type Plan, planOf } from '../quality/plan.ts'
import type { QualityState } from '../quality/quality-state.ts'
import type { Demotions, DisputeState, OutcomeFact, QualityFact } from '../quality/refold.ts'
import type { Happening } from '../stream.ts'
import type { DelegationEvents } from './delegation.ts'

/** The plan that a delegation began under. */
export function firstPlanOf(history: readonly Pick<Happening, 'type' | 'body'>[]): Plan | undefined {
  const begun = history.find(({ type }) => type === 'delegation.assigned' || type === 'delegation.adopted')
  if (begun === undefined) return undefined
  const { plan, quality } = begun.body as Body<'delegation.assigned'>
  return plan ?? planOf(quality.planId)
}

/** What a delegation began with: the attempts of an earlier one count on (quality, section 1), as they are known now. */
export function beginningOf(history: readonly Pick<Happening, 'type' | 'body'>[]): QualityState | undefined {
  const begun = history.find(({ type }) => type === 'delegation.assigned' || type === 'delegation.adopted')
  if (begun === undefined) return undefined
  const corrected = history.findLast(({ type }) => type === 'delegation.attempts_corrected')
  const { attempts } = (corrected?.body ?? {}) as Partial<Body<'delegation.attempts_corrected'>>
  return { ...(begun.body as Body<'delegation.assigned'>).quality, ...attempts }
}

type Body<T extends keyof DelegationEvents> = DelegationEvents[T]

/** All that a delegation's evidence follows from, with every dispute as it stands now. */
export function qualityFactsOf(history: readonly Pick<Happening, 'type' | 'body' | 'at'>[]): QualityFact[] {
  const disputes = new Map<string, DisputeState>()
  for (const { type, body } of history) {
    if (type !== 'delegation.evidence_refolded') continue
    const { reviewId, dispute } = body as Body<typeof type>
    if (dispute.kind !== 'none') disputes.set(reviewId, dispute)
  }
  return factsAndDemotions(history).map((fact) => {
    const dispute = fact.type === 'outcome' ? disputes.get(fact.reviewId) : undefined
    return dispute === undefined ? fact : { ...(fact as OutcomeFact), dispute }
  })
}

/**
 * The engine's demotions that were not undone beside the facts, each right after the newest fact that it followed from.
 * Whatever folds the evidence again says which there are by then; what follows it in its command is told already.
 */
function factsAndDemotions(history: readonly Pick<Happening, 'type' | 'body' | 'at'>[]): QualityFact[] {
  let facts: QualityFact[] = []
  let newest = Number.NEGATIVE_INFINITY
  let isTold = false
  for (const event of history) {
    const own = qualityFactOf(event)
    facts.push(...own)
    newest = Math.max(newest, ...own.map(({ at }) => at))
    const { demotedAt, demotedAfter } = event.body as Demotions
    if (demotedAt !== undefined) facts = withDemotions(facts, demotedAt, demotedAfter)
    else if (!isTold) facts = demotionsMoved(facts, event, newest)
    isTold = demotedAt !== undefined
  }
  return facts
}

/** Those that were there keep their place, where it is not said among several facts of one instant. */
function withDemotions(
  facts: readonly QualityFact[],
  demotedAt: readonly number[],
  demotedAfter: readonly number[] | undefined,
): QualityFact[] {
  if (demotedAfter !== undefined)
    return demotedAt.reduce((all, at, index) => placedAfter(all, at, demotedAfter[index] ?? 0), withoutDemotions(facts))
  const kept = facts.filter(({ type, at }) => type !== 'demoted_by_engine' || demotedAt.includes(at))
  const isNew = (at: number) => !kept.some((fact) => fact.type === 'demoted_by_engine' && fact.at === at)
  return [...kept, ...demotedAt.filter(isNew).map((at) => ({ type: 'demoted_by_engine', at }) as const)]
}

const withoutDemotions = (facts: readonly QualityFact[]) => facts.filter(({ type }) => type !== 'demoted_by_engine')

/** A demotion right behind the so manieth fact of its instant. */
function placedAfter(facts: readonly QualityFact[], at: number, place: number): QualityFact[] {
  let left = place
  const behind = facts.findIndex((fact) => fact.at === at && fact.type !== 'demoted_by_engine' && --left === 0) + 1
  return facts.toSpliced(behind === 0 ? facts.length : behind, 0, { type: 'demoted_by_engine', at })
}

/** A demotion by the verdict just recorded; or one undone, in a ledger from before folding said which there are. */
function demotionsMoved(facts: QualityFact[], event: Pick<Happening, 'type' | 'body'>, newest: number): QualityFact[] {
  if (isByEngine(event)) return [...facts, { type: 'demoted_by_engine', at: newest }]
  if (event.type !== 'delegation.demotion_undone') return facts
  const undone = facts.findLastIndex(({ type }) => type === 'demoted_by_engine')
  return undone < 0 ? facts : facts.toSpliced(undone, 1)
}

const isByEngine = ({ type, body }: Pick<Happening, 'type' | 'body'>) =>
  type === 'delegation.demoted' && (body as Body<typeof type>).by === 'engine'

/** What one event of a delegation means for its evidence; nothing for most. The facts of a stream fold to its state. */
export function qualityFactOf({ type, body, at }: Pick<Happening, 'type' | 'body' | 'at'>): QualityFact[] {
  switch (type) {
    case 'delegation.outcome_recorded': {
      const {
        reviewId,
        verdictAt = at,
        result,
        isProcess,
        drawKind,
        isCurrent,
        day,
        batch,
        before,
      } = body as Body<typeof type>
      const outcome = { type: 'outcome', at: verdictAt, reviewId, result, isProcess, drawKind, isCurrent, day } as const
      return [{ ...outcome, ...(batch !== undefined && { batch }), ...(before !== undefined && { before }) }]
    }
    case 'delegation.reviewed':
      return [{ type: 'reviewed', at: (body as Body<typeof type>).verdictAt }]
    case 'delegation.promoted':
      return [{ type: 'promoted', at, by: (body as Body<typeof type>).by.startsWith('member:') ? 'person' : 'engine' }]
    case 'delegation.demoted':
      return (body as Body<typeof type>).by === 'engine' ? [] : [{ type: 'demoted_by_lead', at }]
    case 'delegation.lapsed':
      return [{ type: 'lapse_due', at }]
    case 'delegation.requalified':
      return [{ type: 'major_version', at }]
    case 'delegation.submission_counted':
      return [{ type: 'submission_locked', at, sopVersion: (body as Body<typeof type>).sopVersion }]
    case 'delegation.returned': {
      const { days, limit } = body as Body<typeof type>
      return [{ type: 'returned', at, days, limit }]
    }
    case 'delegation.plan_moved':
      return [{ type: 'plan_moved', at, plan: (body as Body<typeof type>).plan }]
    default:
      return []
  }
}
