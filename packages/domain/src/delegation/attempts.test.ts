import { describe, expect, it } from 'vitest'
import { falsePromotionSoFar } from '../quality/earlier-attempts.ts'
import { isExhausted } from '../quality/fold.ts'
import { type Plan, planOf } from '../quality/plan.ts'
import { cumulativeFalsePromotion } from '../quality/promotion-chances.ts'
import { type QualityState, startQuality, startUnder } from '../quality/quality-state.ts'
import { after, bodyOf, delegation, eventsOf, member, noon, promises, task } from '../samples.fixture.ts'
import type { Happening } from '../stream.ts'
import type { Task } from '../task/task.ts'
import { assignDelegation } from './assign.ts'
import { refoldAndCorrect } from './correct-attempts.ts'
import type { Delegation } from './delegation.ts'
import { newEvidence, type RecordedOutcome, recordDelegationOutcome, refoldEvidence } from './evidence.ts'
import { endDelegation } from './leave.ts'
import { moveToPlan } from './move-to-plan.ts'

const standard = planOf('standard')
const assignment = { delegationId: 'delegation', taskId: 'task', assistantId: 'assistant', cover: 'primary' } as const

/** The task and the evidence after a delegation with this evidence ended and the assistant was assigned anew. */
function assignedAnew(
  quality: Partial<QualityState>,
  state: Delegation['state'] = 'reverse_shadow',
): { task: Task; quality: QualityState } {
  const open = {
    ...task,
    delegations: [{ delegationId: 'delegation', assistantId: 'assistant', cover: 'primary' as const }],
  }
  const earlier = delegation(state, { quality: { ...startQuality('standard'), ...quality } })
  const closed = after('task', open, endDelegation(earlier, 'delegation', [], 'Over'))
  const evidence = newEvidence('standard', closed.attempts['assistant'])
  const again = assignDelegation(assignment, closed, member('assistant'), evidence)
  return { task: after('task', closed, again), quality: after('delegation', undefined, again).quality }
}

const outcome = (reviewId: string, result: RecordedOutcome['result']): RecordedOutcome => ({
  ...{ reviewId, workItemId: 'item', drawKind: 'all', late: false, before: null },
  ...{ sopVersion: 1, briefVersion: 1, result, cause: result === 'pass' ? null : 'assistant', at: noon },
})

/** Shown, sent back at the last review of the attempt, which ends; one more pass, and the delegation ends. */
function reworkedAttempt() {
  const { attemptLength } = standard
  const open = { ...task, delegations: [assignment] }
  const begun = { type: 'delegation.assigned', body: { quality: startQuality('standard') }, at: noon }
  let state = delegation('reverse_shadow', { quality: startQuality('standard') })
  const history: Pick<Happening, 'type' | 'body' | 'at'>[] = [begun]
  for (let review = 1; review <= attemptLength + 1; review++) {
    const one = outcome(`${review}`, review === attemptLength ? 'rework' : 'pass')
    const recorded = recordDelegationOutcome(state, 'delegation', open, promises.calendar(1), one)
    history.push({
      type: 'delegation.outcome_recorded',
      body: bodyOf(recorded, 'delegation.outcome_recorded'),
      at: noon,
    })
    state = after('delegation', state, recorded)
  }
  const ended = endDelegation(state, 'delegation', [], 'Over')
  const lastRework = `${attemptLength}`
  return { closed: after('task', open, ended), state: after('delegation', state, ended), history, lastRework }
}

/** What is said of luck once a delegation has ended and its task is handed over again, under `next`. */
function luckAfter(ended: Delegation, next: Plan, missRate = 0): number {
  const delegations = [{ delegationId: 'delegation', assistantId: 'assistant', cover: 'primary' as const }]
  const closed = after('task', { ...task, delegations }, endDelegation(ended, 'delegation', [], 'Over'))
  const evidence = startUnder(next, closed.attempts['assistant'])
  const again = after(
    'delegation',
    undefined,
    assignDelegation(assignment, closed, member('assistant'), evidence, next),
  )
  return falsePromotionSoFar(next, again.quality, again.earlier, missRate)
}

describe('Luck over a life', () => {
  const [light, strict] = [planOf('light'), planOf('strict')]
  const learning = (changes: Partial<QualityState>, plan = light) =>
    delegation('reverse_shadow', { quality: { ...startUnder(plan), ...changes } })
  const right = (plan: Plan, attempts: number, missRate = 0) => 1 - cumulativeFalsePromotion(plan, attempts, missRate)

  it.each([0, 0.2])(
    'knows after an end and a new assignment under which plans attempts were made, at a miss rate of %d',
    (missed) => {
      const started = learning({ attempt: 3, inAttempt: 10 })
      const moved = after(
        'delegation',
        started,
        moveToPlan(started, 'delegation', strict, 'More certainty', 'member:lead'),
      )
      const kept = 1 - right(light, 3, missed) * right(strict, 1, missed)
      expect(falsePromotionSoFar(strict, moved.quality, moved.earlier, missed)).toBeCloseTo(kept, 12)
      expect(luckAfter(moved, strict, missed)).toBeCloseTo(kept, 12)
    },
  )

  it('counts the attempts under the plan that is left as its own, whatever the task is under by then', () => {
    expect(luckAfter(learning({ attempt: 3, inAttempt: 0 }), strict)).toBeCloseTo(
      1 - right(light, 2) * right(strict, 1),
      12,
    )
    // One that had begun is a try under either plan.
    expect(luckAfter(learning({ attempt: 3, inAttempt: 5 }), strict)).toBeCloseTo(
      1 - right(light, 3) * right(strict, 1),
      12,
    )
    const independent = {
      ...learning({ attempt: 2, inAttempt: 30, independentSince: noon }),
      state: 'independent',
    } as const
    expect(luckAfter(independent, strict)).toBeCloseTo(1 - right(light, 2) * right(strict, 1), 12)
  })

  it('and counts none twice where the plan is the same again', () => {
    for (const [inAttempt, attempts] of [
      [0, 3],
      [5, 3],
    ] as const)
      expect(luckAfter(learning({ attempt: 3, inAttempt }), light)).toBeCloseTo(1 - right(light, attempts), 12)
    expect(luckAfter(learning({}), light)).toBeCloseTo(1 - right(light, 1), 12)
  })
})

describe('Attempts count for each assistant and task, across demotions', () => {
  it('and across an end and a new assignment: the third stays the third', () => {
    expect(assignedAnew({ attempt: 3, inAttempt: 10, score: 8 }).quality).toMatchObject({
      ...{ attempt: 3, inAttempt: 10, score: 0, days: [] },
    })
  })

  it('so that whoever has used them all is recommended nothing by starting anew', () => {
    const { quality } = assignedAnew({ attempt: 4, exhaustedAt: standard.promoteAt })
    expect(isExhausted(standard, quality)).toBe(true)
  })

  it('and leaving independence ends an attempt as a demotion does', () => {
    const independent = { attempt: 2, inAttempt: 40, score: 25, independentSince: noon }
    expect(assignedAnew(independent, 'independent').quality).toMatchObject({
      ...{ attempt: 3, inAttempt: 0, score: 0, independentSince: null },
    })
  })

  it('but not those of another assistant, nor of somebody whom a log brought along', () => {
    const { task: closed } = assignedAnew({ attempt: 3 })
    expect(closed.attempts['other']).toBeUndefined()
    const observed = delegation('independent', { observed: true })
    expect(bodyOf(endDelegation(observed, 'd', [], 'Over'), 'task.delegation_closed')).toEqual({ delegationId: 'd' })
  })

  it('and are corrected when a verdict from a delegation that has ended turns out to be wrong', () => {
    const ended = reworkedAttempt()
    expect(ended.closed.attempts['assistant']).toMatchObject({ attempt: 2, inAttempt: 1 })
    const evidence = newEvidence('standard', ended.closed.attempts['assistant'])
    const again = assignDelegation({ ...assignment, delegationId: 'next' }, ended.closed, member('assistant'), evidence)
    const next = { ...after('delegation', undefined, again), state: 'reverse_shadow' as const }
    const begun = { type: 'delegation.assigned', body: { quality: evidence }, at: noon, actor: 'member:lead' }
    const carriers = {
      task: after('task', ended.closed, again),
      next: { id: 'next', delegation: next, history: [begun] },
    }
    const { state, history, lastRework } = ended
    const decision = refoldAndCorrect(state, 'delegation', lastRework, { kind: 'overturned' }, history, carriers)
    expect(eventsOf(decision)).toEqual([
      ...['delegation.evidence_refolded', 'task.attempts_corrected', 'delegation.attempts_corrected'],
    ])
    const found = { attempt: 1, inAttempt: standard.attemptLength + 1 }
    const carried = after('task', carriers.task, decision).attempts['assistant']
    expect(carried).toMatchObject({ ...found, earlier: { attempts: 1 } })
    expect(ended.closed.attempts['assistant']?.earlier?.attempts).toBe(2)
    expect(after('delegation', next, decision).earlier).toEqual(carried?.earlier)
    expect(bodyOf(decision, 'delegation.attempts_corrected')).toMatchObject({
      ...{ attempts: found, quality: { ...found, score: 0 } },
    })
  })

  it('also when the evidence is folded again', () => {
    const { task: anew, quality } = assignedAnew({ attempt: 3, inAttempt: 10 })
    const began: Happening = { type: 'delegation.assigned', body: { quality }, at: noon, actor: 'member:lead' }
    const fresh = delegation('reverse_shadow', { quality })
    const recorded = recordDelegationOutcome(fresh, 'd', anew, promises.calendar(1), outcome('review', 'rework'))
    const body = bodyOf(recorded, 'delegation.outcome_recorded')
    const history = [began, { type: 'delegation.outcome_recorded', body, at: noon, actor: 'system:quality' }]
    const counted = after('delegation', fresh, recorded)
    const folded = refoldEvidence(counted, 'd', 'review', { kind: 'overturned' }, history)
    expect(bodyOf(folded, 'delegation.evidence_refolded')['quality']).toMatchObject({
      attempt: 3,
      inAttempt: 11,
      score: 1,
    })
  })
})
