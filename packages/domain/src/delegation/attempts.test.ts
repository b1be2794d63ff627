import { describe, expect, it } from 'vitest'
import { isExhausted } from '../quality/fold.ts'
import { planOf } from '../quality/plan.ts'
import { type QualityState, startQuality } from '../quality/quality-state.ts'
import { after, bodyOf, delegation, eventsOf, member, noon, promises, task } from '../samples.fixture.ts'
import type { Happening } from '../stream.ts'
import type { Task } from '../task/task.ts'
import { assignDelegation } from './assign.ts'
import { refoldAndCorrect } from './correct-attempts.ts'
import type { Delegation } from './delegation.ts'
import { newEvidence, type RecordedOutcome, recordDelegationOutcome, refoldEvidence } from './evidence.ts'
import { endDelegation } from './leave.ts'

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
    expect(after('task', carriers.task, decision).attempts['assistant']).toMatchObject(found)
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
