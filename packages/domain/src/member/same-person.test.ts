import { describe, expect, it } from 'vitest'
import { openCalibration } from '../calibration/open-calibration.ts'
import { observeItem, signOffDemonstration } from '../delegation/facts.ts'
import { unmetSignature } from '../delegation/signature.ts'
import { erased } from '../personal.ts'
import { assignReview } from '../review/assign-review.ts'
import { claimReview } from '../review/claim.ts'
import { decideDispute } from '../review/decide-dispute.ts'
import { unmetRightful } from '../review/dispute.ts'
import { levelLoad } from '../review/level-load.ts'
import { replaceReview } from '../review/replace-review.ts'
import type { Review } from '../review/review.ts'
import { agency, codesOf, delegation, member, noon, promises, submittedItem, task } from '../samples.fixture.ts'
import { confirmReclassification, proposeReclassification } from '../task/clinical/classify.ts'
import { acceptWork } from '../work-item/finish.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { samePersonAmong } from './same-person.ts'

describe('Two memberships are one person', () => {
  const among = (one: string, other: string) =>
    samePersonAmong((id) => ({ email: id === 'one' ? one : other }))('one', 'other')

  it.each([
    ['kim@agency.example', 'kim@agency.example', true],
    ['kim@agency.example', ' Kim@Agency.Example', true],
    ['kim@agency.example', 'kim+reviews@agency.example', true],
    ['kim@agency.example', 'kim@another.example', false],
    ['kim@agency.example', 'kimberly@agency.example', false],
    ['+1@agency.example', '+2@agency.example', false],
    [erased, erased, false],
    ['', '', false],
  ])('where %s and %s lead to the same box: %s and %s', (one, other, is) => {
    expect(among(one, other)).toBe(is)
  })

  it('and a member is themself, also where nothing else is known', () => {
    const same = samePersonAmong(() => undefined)
    expect([same('one', 'one'), same('one', 'other')]).toEqual([true, false])
  })
})

describe('Four eyes see the person, not the membership', () => {
  /** "kim" and "kim too" are one person. */
  const isSame = samePersonAmong((id) => ({ email: `${id.split(' ')[0]}@agency.example` }))
  const item = submittedItem({ state: 'in_review', assistantId: 'kim', hands: ['kim'], submittedBy: 'kim' })
  const review = (changes: Partial<Review> = {}) =>
    ({
      ...{ state: 'requested', authors: ['kim'], round: 1, reviewerId: null, dispute: null, clocks: [] },
      ...{ taskId: 'task', workItemId: 'item', delegationId: 'delegation', assistantId: 'kim', late: false },
      ...changes,
    }) as unknown as Review
  const claimant = { id: 'kim too', claims: 0, cap: 5, isFirstReviewerAbsent: false, isSame }

  it('a claim and an assignment of a review', () => {
    expect(codesOf(claimReview(review(), 'r', claimant, noon, noon))).toEqual(['own_work'])
    const reviewer = { id: 'kim too', member: member('reviewer') }
    expect(codesOf(assignReview(review(), 'r', reviewer, 'lead', isSame))).toEqual(['own_work'])
    const another = { id: 'lee', member: member('reviewer') }
    expect(codesOf(assignReview(review(), 'r', another, 'lead', isSame))).toEqual([])
    const pending = [{ id: 'r', ...review() }]
    expect([...levelLoad(pending, ['kim too', 'lee'], 5, isSame).values()]).toEqual(['lee'])
  })

  it('a replacement of what a period floor took', () => {
    const floor = { from: 0, until: 1, u: 0, probability: 1 }
    const refusal = replaceReview(review({ floor }), 'r', promises, 'kim too', 'Dull', noon, isSame)
    expect(codesOf(refusal)).toEqual(['own_work'])
  })

  it('the decision of a dispute: not by whoever did the work, judged it or raised the dispute', () => {
    const dispute = { by: 'lead', comment: 'No', endsAt: noon } as unknown as Review['dispute']
    const disputed = review({ state: 'disputed', verdict: 'rework', reviewerId: 'ann', dispute })
    const decide = (by: string) =>
      codesOf(
        decideDispute(
          disputed,
          'r',
          item as WorkItem,
          promises,
          by,
          { answer: 'upheld', comment: 'Seen' },
          noon,
          {},
          isSame,
        ),
      )
    expect(['kim too', 'ann too', 'lead too', 'another'].map(decide)).toEqual([
      ['own_work'],
      ['own_verdict'],
      ['own_dispute'],
      [],
    ])
    const rightful = { id: 'other', delegation: delegation('independent', { assistantId: 'ann too' }) }
    expect(unmetRightful(disputed, rightful, isSame).map(({ code }) => code)).toContain('reviewers_own')
  })

  it('the observed work, its sign-off and the promotion of an assistant', () => {
    const learner = delegation('shadow', { assistantId: 'kim', demonstrators: ['kim too'], shadowSince: 0 })
    const shower = { id: 'kim too', member: member('ops_lead'), delegation: undefined, isSame }
    const shown = submittedItem({ hands: ['kim too'], submittedBy: 'kim too', submittedAt: noon })
    expect(codesOf(observeItem(learner, 'd', 'item', shown, shower))).toEqual(['demonstrator_unqualified'])
    expect(codesOf(signOffDemonstration(learner, 'd', shower))).toEqual(['demonstrator_unqualified'])
    const actor = { kind: 'member', memberId: 'kim too' } as const
    const signing = { actor, signer: member('owner'), isSame }
    expect(unmetSignature(learner, agency, signing).map(({ code }) => code)).toEqual(['own_promotion'])
  })

  it('a calibration session: one person does not agree with themself, nor judges their own work', () => {
    const reviewers = (...ids: string[]) => ids.map((id) => ({ id, member: member('reviewer') }))
    const done = submittedItem({ state: 'delivered', assistantId: 'kim', hands: ['kim'], submittedBy: 'kim' })
    const convene = (...ids: string[]) => {
      const convened = { title: 'May', endsAt: noon + 1, items: [{ id: 'i', item: done, task }] }
      return codesOf(
        openCalibration(undefined, 'c', { ...convened, reviewers: reviewers(...ids) }, 'lead', noon, isSame),
      )
    }
    expect(convene('ann', 'ann too')).toEqual(['too_few_reviewers', 'reviewer_twice'])
    expect(convene('ann', 'kim too')).toEqual(['own_work'])
    expect(convene('ann', 'lee')).toEqual([])
  })

  it('a task out of the clinical guard: two people, and no program', () => {
    const clinical = { ...task, clinical: true, reclassification: { by: 'kim', reason: 'Filing', at: noon } }
    expect(codesOf(confirmReclassification(clinical, 'task', 'kim too', { isSame }))).toEqual(['second_person_needed'])
    expect(codesOf(confirmReclassification(clinical, 'task', 'lee', { isSame }))).toEqual([])
    expect(codesOf(confirmReclassification(clinical, 'task', 'bot', { isSame, isProgram: true }))).toEqual([
      'person_needed',
    ])
    const proposed = proposeReclassification({ ...task, clinical: true }, 'task', 'bot', 'Filing', { isProgram: true })
    expect(codesOf(proposed)).toEqual(['person_needed'])
  })

  it('the signature of a client: not by whoever did the work as an assistant', () => {
    const delivered = submittedItem({ state: 'delivered', assistantId: 'kim', hands: ['kim'], submittedBy: 'kim' })
    const sign = (id: string) =>
      codesOf(
        acceptWork(delivered, 'item', task, { id, member: member('client_contact', { clinician: true }), isSame }),
      )
    expect([sign('kim too'), sign('dana')]).toEqual([['own_work'], []])
  })
})
