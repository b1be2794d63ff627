import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { promoted } from '../quality/fold.ts'
import { planIds, planOf } from '../quality/plan.ts'
import type { OutcomeResult } from '../quality/quality-state.ts'
import { after, delegation, noon, promises, task } from '../samples.fixture.ts'
import type { Happening } from '../stream.ts'
import type { Delegation } from './delegation.ts'
import { newEvidence, type RecordedOutcome, recordDelegationOutcome } from './evidence.ts'

const calendar = promises.calendar(1)
const hourMs = 3_600_000

const results = fc.oneof(
  { weight: 8, arbitrary: fc.constant<OutcomeResult>('pass') },
  { weight: 2, arbitrary: fc.constant<OutcomeResult>('rework') },
  { weight: 1, arbitrary: fc.constant<OutcomeResult>('critical') },
)
const verdict = fc.record({
  result: results,
  isProcess: fc.boolean(),
  isLate: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  batch: fc.constantFrom(null, null, null, 'friday', 'monday'),
  hours: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 1, arbitrary: fc.constant(800) },
  ),
})

/** Verdicts at instants of their own, oldest first. */
function outcomesOf(
  verdicts: readonly (typeof verdict extends fc.Arbitrary<infer T> ? T : never)[],
): RecordedOutcome[] {
  let at = noon
  return verdicts.map(({ result, isProcess, isLate, batch, hours }, index) => {
    at += hours * hourMs
    const cause = result === 'pass' ? null : isProcess ? 'brief' : 'assistant'
    return {
      ...{ reviewId: `review ${index}`, workItemId: `item ${index}`, before: null, sopVersion: 1, briefVersion: 1 },
      ...{ result, cause, batch, at, late: isLate, drawKind: isLate ? 'for_cause' : 'all' },
    }
  })
}

/** The state once all have been recorded in this order, each by the time that all before it had been. */
function recorded(planId: string, isIndependent: boolean, outcomes: readonly RecordedOutcome[]): Delegation {
  const history: Happening[] = []
  let state = delegation('reverse_shadow', { quality: newEvidence(planId) })
  let now = noon
  const take = (type: string, body: object) => {
    const events = [{ stream: 'delegation', id: 'd', type, body }] as const
    state = after('delegation', state, { kind: 'accepted', events, result: {} }, now)
    history.push({ type, body, at: now, actor: 'system:quality' })
  }
  if (isIndependent) {
    const quality = promoted(planOf(planId), state.quality, noon)
    take('delegation.promoted', { by: 'member:lead', quality })
  }
  for (const outcome of outcomes) {
    now = Math.max(now, outcome.at)
    const decision = recordDelegationOutcome(state, 'd', task, calendar, outcome, history)
    if (decision.kind === 'refused') throw new Error(decision.code)
    for (const { type, body } of decision.events) take(type, body)
  }
  return state
}

describe('The order in which verdicts are recorded', () => {
  it('makes no difference to score, attempt, level, trust or stage: they stand in the order in which they were given', () => {
    const cases = fc
      .tuple(fc.constantFrom(...planIds), fc.boolean(), fc.array(verdict, { maxLength: 40 }))
      .chain(([planId, isIndependent, verdicts]) => {
        const given = outcomesOf(verdicts)
        const arrived = fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length })
        return fc.tuple(fc.constant({ planId, isIndependent, given }), arrived)
      })
    fc.assert(
      fc.property(cases, ([{ planId, isIndependent, given }, arrived]) => {
        const inTime = recorded(planId, isIndependent, given)
        const asTheyCame = recorded(planId, isIndependent, arrived)
        expect(asTheyCame.quality).toEqual(inTime.quality)
        expect(asTheyCame.state).toBe(inTime.state)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps each on the working day of its own instant', () => {
    const [first, second] = outcomesOf([
      { result: 'pass', isProcess: false, isLate: false, batch: null, hours: 1 },
      { result: 'pass', isProcess: false, isLate: false, batch: null, hours: 24 },
    ]) as [RecordedOutcome, RecordedOutcome]
    expect(recorded('standard', false, [second, first]).quality.days).toEqual(['2026-06-01', '2026-06-02'])
  })
})
