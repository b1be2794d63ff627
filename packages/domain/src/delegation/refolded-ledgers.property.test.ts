import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../decision.ts'
import { type Upcasts, upcast } from '../event-versions.ts'
import { promoted } from '../quality/fold.ts'
import { planIds, planOf } from '../quality/plan.ts'
import type { OutcomeResult } from '../quality/quality-state.ts'
import { type DisputeState, refold } from '../quality/refold.ts'
import type { Cause } from '../review/review.ts'
import { agency, client, delegation, hour, member, noon, promises, submittedItem, task } from '../samples.fixture.ts'
import type { Happening } from '../stream.ts'
import { drawSubmission } from '../work-item/draw-submission.ts'
import { advance } from './advance.ts'
import type { Delegation } from './delegation.ts'
import {
  demote,
  newEvidence,
  type RecordedOutcome,
  recordDelegationOutcome,
  refoldEvidence,
  requalify,
} from './evidence.ts'
import { evolveDelegation } from './evolve.ts'
import { moveToPlan } from './move-to-plan.ts'
import { firstPlanOf, qualityFactsOf } from './quality-facts.ts'
import { noteAbsence, wakeDelegation } from './wake.ts'

const id = 'delegation'
const calendar = promises.calendar(1)

const results = fc.oneof(
  { weight: 8, arbitrary: fc.constant<OutcomeResult>('pass') },
  { weight: 3, arbitrary: fc.constant<OutcomeResult>('rework') },
  { weight: 1, arbitrary: fc.constant<OutcomeResult>('critical') },
)
const disputes = fc.constantFrom<DisputeState>(
  { kind: 'open' },
  { kind: 'overturned' },
  { kind: 'overturned' },
  { kind: 'wrong_person' },
  { kind: 'upheld' },
  { kind: 'amended', result: 'rework', isProcess: false },
  { kind: 'amended', result: 'critical', isProcess: true },
)
const step = fc.record({
  what: fc.oneof(
    { weight: 24, arbitrary: fc.constant('verdict' as const) },
    { weight: 6, arbitrary: fc.constant('dispute' as const) },
    { weight: 5, arbitrary: fc.constant('advance' as const) },
    { weight: 3, arbitrary: fc.constant('draw' as const) },
    { weight: 3, arbitrary: fc.constant('idle' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'demote' as const,
        'requalify' as const,
        'wake' as const,
        'away' as const,
        'plan' as const,
      ),
    },
  ),
  result: results,
  isProcess: fc.boolean(),
  /** Passes come in rows, or nobody would ever be promoted. */
  passes: fc.integer({ min: 1, max: 6 }),
  isLate: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  late: fc.integer({ min: 0, max: 3 }),
  batch: fc.constantFrom(null, null, null, null, 'friday', 'monday'),
  dispute: disputes,
  about: fc.nat(),
  plan: fc.constantFrom(...planIds),
  hours: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 1, arbitrary: fc.constant(800) },
    // Several facts of one instant: items of a batch, judged at once.
    { weight: 6, arbitrary: fc.constant(0) },
  ),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const eager = { name: 'lead', roles: ['ops_lead', 'owner'] as const }
const signing = {
  actor: { kind: 'member', memberId: eager.name },
  signer: { ...member('owner'), roles: [...eager.roles] },
} as const

/** A ledger as it grows: its events as JSON keeps them, and the state that they have folded to. */
class Ledger {
  readonly events: Happening[] = []
  readonly #reviews: string[] = []
  state: Delegation | undefined

  constructor(planId: string, isIndependent: boolean) {
    const { clientId, taskId, assistantId, cover } = delegation()
    const born = { clientId, taskId, assistantId, cover, quality: newEvidence(planId) }
    this.#append(noon, 'delegation.assigned', born)
    this.#append(noon, 'delegation.shadow_started', { gate: [] })
    this.#append(noon, 'delegation.reverse_shadow_started', { gate: [] })
    if (!isIndependent) return
    const quality = promoted(planOf(planId), born.quality, noon)
    this.#append(noon, 'delegation.promoted', { by: 'member:lead', gate: [], quality })
  }

  #append(at: number, type: string, body: object): void {
    const event = { type, body: JSON.parse(JSON.stringify(body)), at, actor: 'system:quality' }
    this.events.push(event)
    this.state = evolveDelegation(this.state, event)
  }

  /** One command's decision, by the very functions that the verbs call. */
  take(one: Step, index: number, at: number): void {
    const decision = this.#decide(one, index, at)
    if (decision.kind === 'refused') return
    for (const { stream, type, body } of decision.events) if (stream === 'delegation') this.#append(at, type, body)
  }

  #decide(one: Step, index: number, at: number): Decision {
    const state = this.state as Delegation
    switch (one.what) {
      case 'verdict':
        return this.#verdict(state, one, index, at)
      case 'dispute': {
        const reviewId = this.#reviews[one.about % Math.max(1, this.#reviews.length)] ?? 'none'
        return refoldEvidence(state, id, reviewId, one.dispute, this.events)
      }
      case 'advance': {
        const facts = { delegation: state, task, assistant: member('assistant'), client, at }
        return advance(facts, id, promises, agency, signing)
      }
      case 'draw': {
        const item = submittedItem({ assistantId: state.assistantId, delegationId: id })
        const locked = { workItemId: `item ${index}`, item, task, delegation: state, doers: [], review: undefined }
        const key = new Uint8Array(32).fill(7)
        const period = { period: '2026-06', key, commitment: 'c', agencyId: 'agency', isOpen: true }
        return drawSubmission(locked, promises, period, () => `review ${index}`, at)
      }
      case 'demote':
        return demote(state, id, 'Odd', 'member:lead', at)
      case 'requalify':
        return requalify(state, id, 'A major version', at)
      case 'wake':
      case 'idle':
        return wakeDelegation(state, id, at, 30)
      case 'away':
        return noteAbsence(state, id, { from: `${at}`, days: 20, returnsAt: at + 20 * 24 * hour })
      case 'plan':
        return moveToPlan(state, id, planOf(one.plan), 'Because', 'member:lead')
    }
  }

  /** Some come late, and stand at their own place all the same. */
  #verdict(state: Delegation, one: Step, index: number, at: number): Decision {
    const { result, isProcess, isLate, batch, late } = one
    const reviewId = `review ${index}`
    this.#reviews.push(reviewId)
    const cause: Cause | null = result === 'pass' ? null : isProcess ? 'brief' : 'assistant'
    const given: RecordedOutcome = {
      ...{ reviewId, workItemId: `item ${index}`, before: null, sopVersion: 1, briefVersion: 1, result, cause, batch },
      ...{ at: Math.max(noon, at - late * 20 * hour), late: isLate },
      drawKind: isLate ? 'for_cause' : 'all',
    }
    return recordDelegationOutcome(state, id, task, calendar, given, this.events)
  }
}

function ledgerOf(planId: string, isIndependent: boolean, steps: readonly Step[]): Ledger {
  const ledger = new Ledger(planId, isIndependent)
  let at = noon
  let index = 0
  for (const one of steps) {
    const times = one.what === 'verdict' && one.result === 'pass' ? one.passes : 1
    for (let time = 0; time < times; time++) {
      at += (one.what === 'idle' ? 31 * 24 : time === 0 ? one.hours : Math.min(5, one.hours)) * hour
      ledger.take(one, index++, at)
    }
  }
  return ledger
}

const bits = (value: unknown) => JSON.stringify(value)
const foldOf = (events: readonly Happening[]) =>
  events.reduce<Delegation | undefined>((state, event) => evolveDelegation(state, event), undefined)

/** As every event of a delegation might have been written once: the evidence under another name, the instant beside it. */
const older: Upcasts = Object.fromEntries(
  ['assigned', 'outcome_recorded', 'promoted', 'demoted', 'evidence_refolded', 'requalified', 'plan_moved'].map(
    (type) => [
      `delegation.${type}`,
      [
        ({ evidence, ...body }: { evidence: object }) => ({ ...body, standing: evidence }),
        ({ standing, ...body }: { standing: object }) => ({ ...body, quality: standing }),
      ],
    ],
  ),
)

function asWrittenOnce(event: Happening): Happening {
  if (older[event.type] === undefined) return event
  const { quality, ...body } = event.body as { quality: object }
  return { ...event, body: { evidence: quality, ...body } }
}

const upcasted = (event: Happening): Happening =>
  older[event.type] === undefined ? event : { ...event, body: upcast(event.type, 1, event.body, older) }

describe('A thousand random ledgers', () => {
  it('folded again give the same decisions to the bit, with many facts of one instant, overturned disputes and old events upcast too', () => {
    const seen = { overturned: 0, promoted: 0, demoted: 0, undone: 0, upcast: 0, lapsed: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...planIds),
        fc.boolean(),
        fc.array(step, { maxLength: 30, size: 'max' }),
        (planId, isIndependent, steps) => {
          const ledger = ledgerOf(planId, isIndependent, steps)
          const { events, state } = ledger
          for (const { type, body } of events) {
            if (type === 'delegation.promoted') seen.promoted += 1
            if (type === 'delegation.demoted') seen.demoted += 1
            if (type === 'delegation.demotion_undone') seen.undone += 1
            if (type === 'delegation.lapsed') seen.lapsed += 1
            if (type === 'delegation.evidence_refolded' && bits(body).includes('overturned')) seen.overturned += 1
            if (older[type] !== undefined) seen.upcast += 1
          }
          // The same commands decide the same again.
          expect(bits(ledgerOf(planId, isIndependent, steps).events)).toBe(bits(events))
          // The state is the fold of its events, as they are and as they once might have been written.
          expect(bits(foldOf(events))).toBe(bits(state))
          const old = events.map(asWrittenOnce).map(upcasted)
          expect(foldOf(old)).toEqual(state)
          // What is recorded one by one is what a pure fold of the facts, with every dispute as it stands now, comes to.
          const plan = firstPlanOf(events)
          if (plan === undefined) throw new Error('A ledger begins under a plan')
          const again = refold(plan, qualityFactsOf(events), newEvidence(planId)).quality
          const fromOld = refold(plan, qualityFactsOf(old), newEvidence(planId)).quality
          expect(bits(fromOld)).toBe(bits(again))
          expect(again).toEqual((state as Delegation).quality)
          // And so does what is decided next.
          const next = (of: Delegation | undefined, history: readonly Happening[]) =>
            recordDelegationOutcome(of as Delegation, id, task, calendar, nextOutcome, history)
          expect(bits(next(foldOf(old), old))).toBe(bits(next(state, events)))
        },
      ),
      { numRuns: 1_000, seed: 4 },
    )
    // The ledgers did what they are for.
    const least = { overturned: 100, promoted: 100, demoted: 100, undone: 5, upcast: 1_000, lapsed: 100 }
    for (const [what, count] of Object.entries(least))
      expect(seen[what as keyof typeof seen], what).toBeGreaterThanOrEqual(count)
  }, 120_000)
})

const nextOutcome: RecordedOutcome = {
  ...{ reviewId: 'the next', workItemId: 'the next', before: null, sopVersion: 1, briefVersion: 1 },
  ...{ result: 'rework', cause: 'assistant', at: noon + 365 * 24 * hour, late: false, drawKind: 'all' },
}
