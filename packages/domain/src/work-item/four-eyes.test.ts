import { describe, expect, it } from 'vitest'
import type { Delegation } from '../delegation/delegation.ts'
import { promoted } from '../quality/fold.ts'
import { planOf } from '../quality/plan.ts'
import { startQuality } from '../quality/quality-state.ts'
import { claimReview } from '../review/claim.ts'
import { decideDispute } from '../review/decide-dispute.ts'
import type { Review } from '../review/review.ts'
import {
  after,
  bodyOf,
  codesOf,
  delegation,
  doing,
  eventsOf,
  hour,
  noon,
  openItem,
  promises,
  task,
} from '../samples.fixture.ts'
import { drawSubmission } from './draw-submission.ts'
import { reopenWork } from './finish.ts'
import { setFields } from './set-fields.ts'
import { blockWork, handIn, startWork, tickStep, untickStep } from './work.ts'
import type { WorkItem } from './work-item.ts'

const assistant = 'member:assistant'
const dana = 'member:dana'
const learner = delegation('reverse_shadow', { acknowledgedSop: 1 })
const quality = promoted(planOf('standard'), { ...startQuality('standard'), sop: { version: 1, submissions: 5 } }, noon)
const independent = delegation('independent', { acknowledgedSop: 1, quality: { ...quality, level: 3 } })

interface Hands {
  readonly starts?: string
  readonly ticks?: string
  readonly submits?: string
}

/** The item worked on once more by these hands; the assistant's own where none is named. */
function done(from: WorkItem, { starts = assistant, ticks = assistant, submits = assistant }: Hands): WorkItem {
  const begun = after('work_item', from, startWork(from, 'item', promises, doing(), noon), noon, starts)
  const ticked = after('work_item', begun, tickStep(begun, 'item', 1), noon, ticks)
  return after('work_item', ticked, handIn(ticked, 'item', undefined, undefined), noon + hour, submits)
}

const draw = (item: WorkItem, of: Delegation = learner, review?: Review) =>
  drawSubmission(
    { workItemId: 'item', item, task, delegation: of, doers: [], review },
    promises,
    { period: '2026-06', key: new Uint8Array(32), commitment: 'c', agencyId: 'agency', isOpen: true },
    () => 'review',
    noon + hour,
  )
const reviewOf = (item: WorkItem): Review => after('review', undefined, draw(item))
const claim = (review: Review, id: string) => {
  const claimant = { id, claims: 0, cap: 20, isFirstReviewerAbsent: true }
  return codesOf(claimReview(review, 'review', claimant, noon + 4 * hour, noon))
}

const begun = after('work_item', openItem(), startWork(openItem(), 'item', promises, doing(), noon), noon, assistant)
const tickedBy = (item: WorkItem, by: string) => after('work_item', item, tickStep(item, 'item', 1), noon, by)
const given: WorkItem = { ...tickedBy(begun, 'member:paul'), assistantId: 'kim' }
const ticked = tickedBy(begun, dana)
const tickedAgain = tickedBy(after('work_item', ticked, untickStep(ticked, 'item', 1), noon, 'member:paul'), assistant)

describe('Nobody reviews their own submission', () => {
  it.each([
    ['started', { starts: dana }],
    ['ticked', { ticks: dana }],
    ['submitted', { submits: dana }],
  ])('nor what they %s for somebody else', (_, hands) => {
    const review = reviewOf(done(openItem(), hands))
    expect(claim(review, 'dana')).toEqual(['own_work'])
    expect(claim(review, 'assistant')).toEqual(['own_work'])
    expect(claim(review, 'rita')).toEqual([])
  })

  it.each([
    ['began or ticked before it was given to somebody else', given, 'member:kim', ['paul', 'assistant', 'kim']],
    ['ticked and unticked, or unticked of somebody else’s', tickedAgain, assistant, ['dana', 'paul', 'assistant']],
  ])('nor what they %s', (_, item, submits, hands) => {
    const review = reviewOf(after('work_item', item, handIn(item, 'item', undefined, undefined), noon, submits))
    for (const by of hands) expect(claim(review, by)).toEqual(['own_work'])
    expect(claim(review, 'rita')).toEqual([])
  })

  it('nor the round before one that somebody else mended, nor a dispute about either', () => {
    const first = done(openItem(), { ticks: dana })
    const asked: Review = { ...reviewOf(first), state: 'rework', verdict: 'rework' }
    const again = done({ ...first, state: 'rework', reviewId: 'review', ticked: [] }, { ticks: 'member:paul' })
    expect(again.hands).toEqual(['assistant', 'paul'])
    const resubmitted = after('review', asked, draw(again, learner, asked))
    for (const by of ['dana', 'paul', 'assistant']) expect(claim(resubmitted, by)).toEqual(['own_work'])
    const disputed: Review = { ...resubmitted, state: 'disputed', verdict: 'rework', reviewerId: 'rita' }
    const decision = { answer: 'upheld', comment: 'Looked again' } as const
    expect(codesOf(decideDispute(disputed, 'review', again, promises, 'dana', decision, noon))).toEqual(['own_work'])
  })

  describe('nor what they filled in of the tracker', () => {
    const tracked = { tracker: [{ key: 'amount', name: 'Amount', kind: 'text' }] } as const
    const fill = (item: WorkItem, amount: string | null, by?: string) =>
      after('work_item', item, setFields(item, 'item', tracked, { amount }, by), noon, `member:${by}`)
    const sent = (item: WorkItem) => {
      const all = tickedBy(item, assistant)
      return after('work_item', all, handIn(all, 'item', undefined, undefined), noon, assistant)
    }

    it('while it was under way, whoever corrected it after them', () => {
      const corrected = fill(fill(begun, '120', 'dana'), '130', 'assistant')
      expect(claim(reviewOf(sent(corrected)), 'dana')).toEqual(['own_work'])
      const blocked = after('work_item', begun, blockWork(begun, 'item', promises, 'client', 'A call', noon), noon)
      expect(fill(blocked, '120', 'dana').hands).toEqual(['assistant', 'dana'])
    })

    it('before it was begun, as long as their value stands, in the next cycle too', () => {
      const filled = fill(openItem(), '120', 'dana')
      expect(claim(reviewOf(done(filled, {})), 'dana')).toEqual(['own_work'])
      expect(claim(reviewOf(done(fill(filled, '130', 'assistant'), {})), 'dana')).toEqual([])
      expect(claim(reviewOf(done(fill(filled, null, 'assistant'), {})), 'dana')).toEqual([])
      const again: WorkItem = { ...done(filled, {}), state: 'reopened', reviewId: null, ticked: [] }
      expect(done(again, {}).hands).toEqual(['assistant', 'dana'])
    })

    it('but nobody has a hand in what a system or an import filled in', () => {
      expect(fill(begun, '120').hands).toEqual(['assistant'])
      const imported = fill(fill(openItem(), '120', 'dana'), '130')
      expect(claim(reviewOf(done(imported, {})), 'dana')).toEqual([])
    })
  })

  it('nor late, after a complaint about it', () => {
    const item: WorkItem = { ...done(openItem(), { ticks: dana }), state: 'delivered' }
    const look = { workItemId: 'item', item, delegation: learner, earlier: undefined }
    const late = after(
      'review',
      undefined,
      reopenWork(look, promises, 'Wrong tab', () => 'late', noon),
    )
    expect(claim(late, 'dana')).toEqual(['own_work'])
  })
})

describe('Cover', () => {
  const covered = done(openItem(), { starts: dana, ticks: dana, submits: dana })

  it('quality rule 22: cover by somebody not independent on the task is reviewed before delivery', () => {
    for (let index = 0; index < 50; index++) {
      const decision = draw({ ...covered, title: `${index}` }, independent)
      expect(eventsOf(decision)).toEqual(['work_item.held_for_review', 'review.requested'])
    }
  })

  it('is evidence of nobody: neither the assistant whose item it is, nor a draw of theirs used up', () => {
    const decision = draw(covered, delegation('independent', { quality: { ...quality, forced: 3 } }))
    expect(bodyOf(decision, 'review.requested')).toMatchObject({ delegationId: null, authors: ['dana'] })
    expect(eventsOf(decision)).not.toContain('delegation.submission_counted')
    const own = draw(done(openItem(), { ticks: dana }))
    expect(bodyOf(own, 'review.requested')).toMatchObject({ delegationId: 'delegation' })
  })

  it('that a client complains about is nobody’s late evidence either', () => {
    const look = { workItemId: 'item', delegation: independent, earlier: undefined }
    const item: WorkItem = { ...covered, state: 'delivered' }
    expect(eventsOf(reopenWork({ ...look, item }, promises, 'Wrong tab', () => 'late', noon))).toEqual([
      'work_item.reopened',
    ])
  })

  it('is not what a log or an import hands in: that is its assistant’s', () => {
    const imported = done(openItem(), { starts: 'system:replay', ticks: 'system:replay', submits: 'system:replay' })
    expect(bodyOf(draw(imported), 'review.requested')).toMatchObject({ delegationId: 'delegation' })
  })
})
