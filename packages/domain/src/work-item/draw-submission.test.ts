import { describe, expect, it } from 'vitest'
import type { Delegation } from '../delegation/delegation.ts'
import { recordDelegationOutcome } from '../delegation/evidence.ts'
import { promoted } from '../quality/fold.ts'
import { planOf } from '../quality/plan.ts'
import { type QualityState, startQuality } from '../quality/quality-state.ts'
import type { Review } from '../review/review.ts'
import {
  after,
  agency,
  bodyOf,
  delegation,
  eventsOf,
  hour,
  member,
  noon,
  promises,
  submittedItem,
  task,
} from '../samples.fixture.ts'
import { drawSubmission, type Locked } from './draw-submission.ts'
import type { WorkItem } from './work-item.ts'

const key = new Uint8Array(32).fill(7)
const period = { period: '2026-06', key, commitment: 'c', agencyId: 'agency', isOpen: true }
const known: QualityState = {
  ...promoted(planOf('standard'), startQuality('standard'), noon),
  lastReviewedAt: noon,
  sop: { version: 1, submissions: 5 },
}
const independent = (level: number, changes: Partial<QualityState> = {}) =>
  delegation('independent', { quality: { ...known, level, ...changes } })
const draw = (locked: Partial<Locked> = {}, at = noon + hour, opened = period) =>
  drawSubmission(
    {
      workItemId: 'item',
      item: submittedItem(),
      task,
      delegation: independent(3),
      doers: [],
      review: undefined,
      ...locked,
    },
    promises,
    opened,
    () => 'review',
    at,
  )
const held = (decision: ReturnType<typeof draw>) => eventsOf(decision).includes('work_item.held_for_review')
/** Among many ids some are drawn at any level. */
const drawnShare = (level: number, changes: Partial<WorkItem> = {}) => {
  const ids = Array.from({ length: 400 }, (_, index) => `item ${index}`)
  const item = submittedItem(changes)
  return (
    ids.filter((workItemId) => held(draw({ workItemId, item, delegation: independent(level) }))).length / ids.length
  )
}

describe('A submission', () => {
  it.each(['assigned', 'shadow', 'reverse_shadow', 'ended'] as const)('of somebody in %s is always held', (state) => {
    expect(held(draw({ delegation: delegation(state, { quality: known }) }))).toBe(true)
  })

  it('of somebody paused is drawn as in the stage that they were paused in', () => {
    const paused = (pausedFrom: Delegation['pausedFrom']) => ({
      ...independent(3),
      state: 'paused' as const,
      pausedFrom,
    })
    expect(held(draw({ delegation: paused('reverse_shadow') }))).toBe(true)
    expect(held(draw({ delegation: paused('independent') }))).toBe(held(draw()))
  })

  it('of somebody independent is held by the level then in force', () => {
    expect(drawnShare(0)).toBe(1)
    expect(drawnShare(1)).toBeCloseTo(1 / 2, 1)
    expect(drawnShare(3)).toBeCloseTo(1 / 10, 1)
    expect(drawnShare(3, { highRisk: true })).toBe(1)
  })

  it('that is not drawn is delivered at once, and its turnaround clock stops', () => {
    const lucky = Array.from({ length: 50 }, (_, index) => `item ${index}`).find(
      (workItemId) => !held(draw({ workItemId })),
    )
    const decision = draw({ workItemId: lucky as string })
    expect(bodyOf(decision, 'work_item.delivered')).toMatchObject({
      by: 'not_drawn',
      draw: { reviewed: false, den: 10 },
    })
    const item = after('work_item', submittedItem(), decision, noon + hour)
    expect(item).toMatchObject({ state: 'delivered', doneAt: noon + hour })
    expect(item.clocks.find(({ kind }) => kind === 'turnaround')?.state).toBe('hit')
    expect(item.acceptanceEndsAt).toBe(noon + 49 * hour)
  })

  it('of scribe work waits for a signature however long nobody says anything', () => {
    const observed = delegation('independent', { observed: true })
    const note = draw({ item: submittedItem({ clinical: true }), delegation: observed })
    expect(bodyOf(note, 'work_item.delivered')).not.toHaveProperty('acceptanceEndsAt')
  })

  it('that is held asks for a review with a promise of its own, and stores the draw', () => {
    const decision = draw({ delegation: delegation('reverse_shadow', { quality: known }) })
    expect(bodyOf(decision, 'work_item.held_for_review')).toMatchObject({
      reviewId: 'review',
      draw: { kind: 'all', probability: 1 },
    })
    const review = after('review', undefined, decision, noon + hour)
    expect(review).toMatchObject({ state: 'requested', assistantId: 'assistant', authors: ['assistant'], late: false })
    expect(review.clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['review running'])
  })

  it('is drawn once the commitment of the period stands in the ledger', () => {
    const decision = draw({}, noon + hour, { ...period, isOpen: false })
    expect(eventsOf(decision)[0]).toBe('agency.draw_period_opened')
    expect(agency.drawPeriods).toEqual({})
  })

  it('uses up one forced draw, also where it would have been drawn anyway', () => {
    const forced = independent(0, { forced: 3 })
    expect(bodyOf(draw({ delegation: forced }), 'delegation.submission_counted')['quality']).toMatchObject({
      forced: 2,
    })
    expect(eventsOf(draw({ delegation: independent(3) }))).not.toContain('delegation.submission_counted')
  })

  it('after thirty days without a review is drawn at 100 %', () => {
    const late = draw({}, noon + 31 * 24 * hour)
    expect(bodyOf(late, 'work_item.held_for_review')).toMatchObject({ draw: { level: 0, num: 1, den: 1 } })
    expect(bodyOf(late, 'delegation.submission_counted')['happened']).toMatchObject([{ type: 'lapsed' }])
  })

  it('quality rule 21: work that was begun before a demotion is held once it is handed in, and delivered work stays delivered', () => {
    const before = independent(3, { trust: 4 })
    const verdict = {
      reviewId: 'late',
      workItemId: 'other',
      drawKind: 'random',
      late: false,
      before: null,
      sopVersion: 1,
    } as const
    const fact = { ...verdict, result: 'rework', cause: 'assistant', at: noon } as const
    const decision = recordDelegationOutcome(before, 'delegation', task, promises.calendar(1), fact)
    expect(eventsOf(decision)).toEqual(['delegation.outcome_recorded', 'delegation.demoted'])
    const demoted = after('delegation', before, decision)
    const ids = Array.from({ length: 40 }, (_, index) => `item ${index}`)
    expect(ids.some((workItemId) => !held(draw({ workItemId, delegation: before })))).toBe(true)
    expect(ids.every((workItemId) => held(draw({ workItemId, delegation: demoted })))).toBe(true)
    expect(bodyOf(draw({ delegation: demoted }), 'work_item.held_for_review')).toMatchObject({ draw: { kind: 'all' } })
  })

  it('of a task that delivers before review goes out when it is drawn, and is looked at late', () => {
    const first = { ...planOf('standard'), id: 'ours', deliversBeforeReview: true }
    const decision = draw({ delegation: { ...independent(0), plan: first } })
    expect(eventsOf(decision)).toEqual(['work_item.delivered', 'work_item.late_review_requested', 'review.requested'])
    expect(bodyOf(decision, 'work_item.delivered')).toMatchObject({ by: 'before_review', draw: { reviewed: true } })
    expect(bodyOf(decision, 'work_item.late_review_requested')).toMatchObject({ kind: 'random', reviewId: 'review' })
    expect(after('review', undefined, decision)).toMatchObject({ late: true, drawKind: 'random' })
    const learner = { ...delegation('reverse_shadow', { quality: known }), plan: first }
    expect(held(draw({ delegation: learner }))).toBe(true)
    expect(
      held(draw({ delegation: { ...independent(3), plan: first }, item: submittedItem({ highRisk: true }) })),
    ).toBe(true)
  })

  it('after a complaint is always held', () => {
    const again = submittedItem({ submissions: 2, cycle: 2 })
    const decision = draw({ item: again })
    expect(bodyOf(decision, 'review.requested')).toMatchObject({ drawKind: 'for_cause' })
  })
})

describe('Work without a delegation', () => {
  it('is delivered where a lead or a contact of the client shows it', () => {
    for (const doer of [member('ops_lead'), member('owner'), member('client_contact')])
      expect(bodyOf(draw({ delegation: undefined, doers: [doer] }), 'work_item.delivered')).toMatchObject({
        by: 'demonstrated',
      })
  })

  it('quality rule 22: work without a delegation is reviewed first where anybody else covers', () => {
    for (const doer of [member('assistant'), member('reviewer'), member('client_contact', { clientId: 'other' })])
      expect(held(draw({ delegation: undefined, doers: [doer] }))).toBe(true)
    expect(held(draw({ delegation: undefined, doers: [member('ops_lead'), member('assistant')] }))).toBe(true)
  })
})

describe('What was sent back', () => {
  it('goes to its review again, in the next round, whoever did it this time', () => {
    const asked = draw({ delegation: delegation('reverse_shadow', { quality: known }) })
    const review: Review = { ...after('review', undefined, asked, noon), state: 'rework', verdict: 'rework', round: 1 }
    const item = submittedItem({ reviewId: 'review', submissions: 2, assistantId: 'colleague' })
    const decision = draw({ item, review })
    expect(bodyOf(decision, 'work_item.held_for_review')).toEqual({ reviewId: 'review', round: 2 })
    const again = after('review', review, decision)
    expect(again).toMatchObject({ state: 'resubmitted', round: 2, authors: ['assistant', 'colleague'], dispute: null })
  })
})
