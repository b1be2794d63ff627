import { describe, expect, it } from 'vitest'
import { after, bodyOf, codesOf, eventsOf, hour, member, noon, promises } from '../samples.fixture.ts'
import { openingClocks } from '../work-item/promises.ts'
import { assignReview } from './assign-review.ts'
import { releaseReview } from './claim.ts'
import { askedReview, claim, claimedReview, judgedReview, resubmitted } from './samples.fixture.ts'
import { wakeReview } from './wake.ts'

const own = { authors: ['rita'] }

describe('quality rule 5: reviewer ≠ doer ≠ author of the last correction', () => {
  it('holds for everybody, owners included', () => {
    expect(codesOf(claim(askedReview(), 'assistant'))).toEqual(['own_work'])
    expect(codesOf(claim(askedReview(own)))).toEqual(['own_work'])
  })

  it('but for an agency of one person, who says why, and it is recorded', () => {
    const alone = (reason: string, others: string[] = []) =>
      claim(askedReview(own), 'rita', { exception: { reason, others } })
    expect(codesOf(alone('I am alone', ['paul']))).toEqual(['others_can_review'])
    expect(codesOf(alone(' '))).toEqual(['reason_missing'])
    expect(alone('I am alone')).toMatchObject({ events: [{ body: { reviewerId: 'rita', exception: 'I am alone' } }] })
  })

  it('needs no exception where somebody reviews the work of another', () => {
    const decision = claim(askedReview(), 'rita', { exception: { reason: 'I am alone', others: ['paul'] } })
    expect(decision).toMatchObject({ events: [{ body: expect.not.objectContaining({ exception: 'I am alone' }) }] })
  })
})

describe('quality rule 9: round 2 goes to the reviewer of round 1 unless absent', () => {
  const second = resubmitted(judgedReview('rework'))

  it('and nobody else may claim it', () => {
    expect(codesOf(claim(second, 'paul'))).toEqual(['first_reviewer_first'])
    expect(eventsOf(claim(second, 'rita'))).toEqual(['review.claimed'])
    expect(eventsOf(claim(second, 'paul', { isFirstReviewerAbsent: true }))).toEqual(['review.claimed'])
  })

  it('unless they may not or cannot: they mended it themselves, or have claimed as much as is allowed', () => {
    const mended = { ...second, authors: [...second.authors, 'rita'] }
    expect(codesOf(claim(mended, 'rita'))).toEqual(['own_work'])
    expect(eventsOf(claim(mended, 'paul'))).toEqual(['review.claimed'])
    expect(eventsOf(claim(second, 'paul', { isFirstReviewerAtCap: true }))).toEqual(['review.claimed'])
  })

  it('and whom a lead named keeps it only while they are here and had no hand in it', () => {
    const named = { ...askedReview(), assignedTo: 'rita' }
    expect(codesOf(claim(named, 'paul'))).toEqual(['assigned_to_another'])
    expect(eventsOf(claim(named, 'paul', { isAssigneeAbsent: true }))).toEqual(['review.claimed'])
    expect(eventsOf(claim({ ...named, authors: ['rita'] }, 'paul'))).toEqual(['review.claimed'])
  })

  it('or the review is overdue, or a lead names somebody else', () => {
    const clocks = openingClocks(promises, 2, noon).clocks
    const late = { ...second, clocks }
    expect(codesOf(claim(late, 'paul'))).toEqual(['first_reviewer_first'])
    expect(eventsOf(claim(late, 'paul', {}, noon + 240 * hour))).toEqual(['review.claimed'])
    const assigned = after(
      'review',
      second,
      assignReview(second, 'review', { id: 'paul', member: member('reviewer') }, 'dana'),
    )
    expect(eventsOf(claim(assigned, 'paul'))).toEqual(['review.claimed'])
    expect(codesOf(claim(assigned, 'rita'))).toEqual(['assigned_to_another'])
  })
})

describe('quality rule 18: reviewer load is levelled on what is pending and assigned, with a cap', () => {
  it('so that nobody claims more than the agency allows at once', () => {
    expect(eventsOf(claim(askedReview(), 'rita', { claims: 19 }))).toEqual(['review.claimed'])
    expect(codesOf(claim(askedReview(), 'rita', { claims: 20 }))).toEqual(['claims_at_cap'])
    expect(codesOf(claim(askedReview(own), 'rita', { claims: 20 }))).toEqual(['own_work', 'claims_at_cap'])
  })

  it('and a claim can be let go, by its reviewer alone', () => {
    const review = claimedReview()
    expect(codesOf(releaseReview(review, 'review', 'paul'))).toEqual(['not_your_claim'])
    expect(codesOf(releaseReview(askedReview(), 'review', 'rita'))).toEqual(['not_allowed_now'])
    const released = after('review', review, releaseReview(review, 'review', 'rita'))
    expect(released).toMatchObject({ state: 'requested', reviewerId: null })
  })
})

describe('A lead assigns a review', () => {
  const assign = (review = askedReview(), id = 'paul', role: 'reviewer' | 'assistant' = 'reviewer') =>
    assignReview(review, 'review', { id, member: member(role) }, 'dana')

  it('to somebody who reviews and had no hand in the work, and once', () => {
    expect(codesOf(assign(askedReview(), 'assistant', 'assistant'))).toEqual(['own_work', 'no_reviewer'])
    const assigned = after('review', askedReview(), assign())
    expect(assigned.assignedTo).toBe('paul')
    expect(eventsOf(assign(assigned))).toEqual([])
    expect(codesOf(assign(claimedReview()))).toEqual(['not_allowed_now'])
  })

  it('until the claim lapses: then it is anybody’s again', () => {
    const assigned = after('review', askedReview(), assign())
    const claimed = after('review', assigned, claim(assigned, 'paul'))
    const lapsed = after('review', claimed, wakeReview(claimed, 'review', promises, noon + 4 * hour))
    expect(lapsed).toMatchObject({ state: 'requested', assignedTo: null })
    expect(eventsOf(claim(lapsed, 'rita'))).toEqual(['review.claimed'])
  })
})

describe('quality rule 13: an overdue review escalates; it never passes by itself', () => {
  it.each([
    ['requested', askedReview()],
    ['claimed', claimedReview()],
  ])('when it is %s', (_, review) => {
    const clocks = openingClocks(promises, 1, noon).clocks
    const overdue = { ...review, clocks }
    const woken = wakeReview(overdue, 'review', promises, noon + 240 * hour)
    expect(bodyOf(woken, 'review.clocks_settled')).toMatchObject({
      happened: expect.arrayContaining([expect.objectContaining({ kind: 'breach' })]),
    })
    expect(after('review', overdue, woken)).toMatchObject({ state: 'requested', verdict: null })
  })
})
