import { describe, expect, it } from 'vitest'
import { after, bodyOf, codesOf, delegation, eventsOf, hour, noon, promises } from '../samples.fixture.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { type DisputeDecision, decideDispute } from './decide-dispute.ts'
import { disputeVerdict } from './dispute.ts'
import type { Verdict } from './machine.ts'
import { claimedReview, heldItem, judge, judgedReview, rubric } from './samples.fixture.ts'

const disputed = (verdict: Verdict, changes: object = {}, input: object = {}) => {
  const judged = judgedReview(verdict, changes, input)
  return after('review', judged, disputeVerdict(judged, 'review', promises, 'assistant', { comment: 'No' }, noon))
}
const judgedItem = (verdict: Verdict) => after('work_item', heldItem(), judge(claimedReview(), verdict))
const items: Record<Verdict, WorkItem> = {
  passed: heldItem({ state: 'delivered' }),
  fixed_and_accepted: heldItem({ state: 'delivered' }),
  rework: heldItem({ state: 'rework', reworked: true }),
  critical: heldItem({ state: 'rework', reworked: true }),
  rejected: heldItem({ state: 'rejected' }),
}
const amend = (
  before: Verdict,
  more: Partial<DisputeDecision>,
  { review = disputed(before), of = items[before], holder = {}, at = noon + hour } = {},
) => {
  const decision = { answer: 'amended', comment: 'Looked again', ...more } as const
  return decideDispute(review, 'review', of, promises, 'dana', decision, at, holder)
}
const turnarounds = ({ clocks }: WorkItem) =>
  clocks.filter(({ kind }) => kind === 'turnaround').map(({ state, stoppedAt }) => [state, stoppedAt])

describe('An amended verdict', () => {
  it('may be the same one with another cause', () => {
    for (const more of [{ verdict: 'rework', cause: 'brief' }, { cause: 'brief' }] as const) {
      const decision = amend('rework', more)
      expect(after('review', disputed('rework'), decision)).toMatchObject({
        ...{ state: 'amended', verdict: 'rework', cause: 'brief', themes: ['missing field'] },
      })
      expect(eventsOf(decision)).toEqual(['review.amended'])
    }
    expect(codesOf(amend('rework', { verdict: 'rework', cause: 'assistant' }))).toEqual(['verdict_missing'])
    expect(codesOf(amend('passed', { cause: 'brief' }))).toEqual(['verdict_missing'])
  })

  it('keeps the cause that the reviewer saw unless another is given', () => {
    const review = disputed('rework', {}, { cause: 'sop' })
    expect(bodyOf(amend('rework', { verdict: 'critical' }, { review }), 'review.amended')).toMatchObject({
      ...{ verdict: 'critical', cause: 'sop' },
    })
    expect(bodyOf(amend('passed', { verdict: 'rework', themes: ['late'] }), 'review.amended')).toMatchObject({
      cause: 'assistant',
    })
  })

  it('names themes where a pass had none, and may correct those that it had', () => {
    expect(codesOf(amend('passed', { verdict: 'rework' }))).toEqual(['theme_missing'])
    expect(codesOf(amend('passed', { verdict: 'fixed_and_accepted' }))).toEqual(['theme_missing'])
    const named = amend('passed', { verdict: 'rework', themes: ['late'] })
    expect(after('review', disputed('passed'), named)).toMatchObject({ verdict: 'rework', themes: ['late'] })
    const other = amend('rework', { themes: ['wrong date'] })
    expect(after('review', disputed('rework'), other)).toMatchObject({ verdict: 'rework', themes: ['wrong date'] })
    expect(bodyOf(amend('rework', { verdict: 'critical' }), 'review.amended')).not.toHaveProperty('themes')
  })
})

describe('The item of an amended verdict', () => {
  it.each(['passed', 'fixed_and_accepted'] as const)('that was delivered by %s is reopened by rework', (before) => {
    for (const verdict of ['rework', 'critical'] as const) {
      const decision = amend(before, { verdict, themes: ['late'] })
      expect(after('work_item', items[before], decision)).toMatchObject({ state: 'reopened', cycle: 2 })
    }
  })

  it('that is reopened goes to somebody else where whoever had it cannot go on', () => {
    const holder = { delegation: delegation('ended') }
    const decision = amend('passed', { verdict: 'rework', themes: ['late'] }, { holder })
    expect(after('work_item', items.passed, decision)).toMatchObject({ state: 'reopened', assistantId: null })
  })

  it.each([
    ['in rework', items.rework],
    ['begun again', heldItem({ state: 'in_progress', reworked: true })],
    ['begun again and blocked', heldItem({ state: 'blocked', reworked: true })],
    ['handed in again', heldItem({ state: 'submitted', reworked: true, submissions: 2 })],
  ])('that is %s is delivered where it should have been fixed and accepted, and opens no second review', (_, of) => {
    const decision = amend('rework', { verdict: 'fixed_and_accepted' }, { of })
    expect(after('work_item', of, decision)).toMatchObject({ state: 'delivered', reworked: false })
    expect(bodyOf(decision, 'review.amended')).not.toHaveProperty('workItemId')
  })

  it('that was closed is delivered where it should have been fixed and accepted, within its promise', () => {
    const rejected = judgedItem('rejected')
    const decision = amend('rejected', { verdict: 'fixed_and_accepted' }, { of: rejected })
    const turned = after('work_item', rejected, decision, noon + hour)
    expect(turned.state).toBe('delivered')
    expect(turned.clocks.find(({ kind }) => kind === 'turnaround')?.state).toBe('hit')
  })

  it.each([
    ['in rework', items.rework],
    ['begun again', heldItem({ state: 'in_progress', reworked: true })],
  ])('that is %s goes on under a verdict that sends it back as well', (_, of) => {
    expect(eventsOf(amend('rework', { verdict: 'critical' }, { of }))).toEqual(['review.amended'])
    expect(eventsOf(amend('critical', { verdict: 'rework' }, { of }))).toEqual(['review.amended'])
  })

  it.each([
    ['in rework', judgedItem('rework')],
    ['begun again', { ...judgedItem('rework'), state: 'in_progress' as const }],
    ['handed in again', { ...judgedItem('rework'), state: 'submitted' as const, submissions: 2 }],
  ])(
    'sla rule 34: work that is %s has its turnaround begun anew where the cause turns out to be the client’s',
    (_, of) => {
      const review = disputed('rework')
      const decision = amend('rework', { cause: 'client' }, { review, of })
      expect(eventsOf(decision)).toEqual(['review.amended', 'work_item.turnaround_restarted'])
      const anew = after('work_item', of, decision, noon + hour)
      expect(turnarounds(anew)).toEqual([
        ['cancelled', noon + hour],
        ['running', undefined],
      ])
      expect(anew.clocks.at(-1)).toMatchObject({ cycle: 2, startedAt: noon + hour })
      expect(anew).toMatchObject({ state: of.state, cycle: of.cycle })
    },
  )

  it('sla rule 34: work that has had its new cycle, is delivered, or came back after delivery gets no other', () => {
    const seen = disputed('rework', {}, { cause: 'client' })
    expect(eventsOf(amend('rework', { verdict: 'critical' }, { review: seen, of: judgedItem('rework') }))).toEqual([
      'review.amended',
    ])
    const delivered = after('work_item', heldItem(), judge(claimedReview(), 'fixed_and_accepted'))
    expect(eventsOf(amend('fixed_and_accepted', { cause: 'client' }, { of: delivered }))).toEqual(['review.amended'])
    const late = { late: true, drawKind: 'for_cause' }
    const reopened = heldItem({ state: 'reopened', cycle: 2, reviewId: 'other', lateReviewId: 'review' })
    expect(eventsOf(amend('rework', { cause: 'client' }, { review: disputed('rework', late), of: reopened }))).toEqual([
      'review.amended',
    ])
  })

  it('sla rule 27: work that had missed its promise when its cause is amended keeps the miss', () => {
    const of = judgedItem('rework')
    const decision = amend('rework', { cause: 'client' }, { of, at: noon + 30 * 24 * hour })
    expect(turnarounds(after('work_item', of, decision, noon + 30 * 24 * hour))[0]?.[0]).toBe('missed')
  })

  it('that was handed in again is looked at in the next round where the verdict still sends it back', () => {
    const of = heldItem({ state: 'submitted', reworked: true, submissions: 2 })
    expect(bodyOf(amend('rework', { cause: 'tool' }, { of }), 'review.amended')).toMatchObject({ workItemId: 'item' })
  })

  it('that was mended and delivered after a late look is not reopened by what that look should have said', () => {
    const review = disputed('rework', { late: true, drawKind: 'for_cause' })
    const of = heldItem({ state: 'delivered', cycle: 2, reviewId: null, lateReviewId: 'review' })
    expect(eventsOf(amend('rework', { verdict: 'critical' }, { review, of }))).toEqual(['review.amended'])
  })
})

describe('An amendment that the item cannot follow is refused with what to do instead', () => {
  it('delivered work is not rejected and closed', () => {
    expect(codesOf(amend('passed', { verdict: 'rejected', themes: ['late'] }))).toEqual(['delivered_already'])
    expect(codesOf(amend('fixed_and_accepted', { verdict: 'rejected' }))).toEqual(['delivered_already'])
    const review = disputed('rework', { late: true, drawKind: 'for_cause' })
    expect(codesOf(amend('rework', { verdict: 'rejected' }, { review, of: items.passed }))).toEqual([
      'delivered_already',
    ])
  })

  it('nor is work on its way back, unless it has ended', () => {
    const refusal = amend('rework', { verdict: 'rejected' })
    expect(refusal).toMatchObject({
      reasons: [{ code: 'sent_back_already', satisfiedBy: expect.stringContaining('cancel') }],
    })
    const ended = heldItem({ state: 'cancelled', reworked: true })
    expect(eventsOf(amend('rework', { verdict: 'rejected' }, { of: ended }))).toEqual(['review.amended'])
  })

  it('work that was closed does not come back; that it was critical is evidence all the same', () => {
    expect(codesOf(amend('rejected', { verdict: 'rework' }))).toEqual(['closed_already'])
    expect(eventsOf(amend('rejected', { cause: 'brief' }))).toEqual(['review.amended'])
    const review = disputed('rejected', { rubric }, { marks: { complete: 0, patient: 1 } })
    const decision = amend('rejected', { verdict: 'rework', marks: { complete: 0, patient: 0 } }, { review })
    expect(eventsOf(decision)).toEqual(['review.amended'])
    expect(after('review', review, decision)).toMatchObject({ verdict: 'critical', firstVerdict: 'critical' })
    expect(after('work_item', items.rejected, decision).state).toBe('rejected')
  })
})
