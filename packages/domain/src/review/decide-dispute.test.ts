import { describe, expect, it } from 'vitest'
import {
  after,
  bodyOf,
  codesOf,
  delegation,
  eventsOf,
  noon,
  promises,
  submittedItem,
  task,
} from '../samples.fixture.ts'
import { drawSubmission } from '../work-item/draw-submission.ts'
import { type DisputeDecision, decideDispute } from './decide-dispute.ts'
import { disputeVerdict, type Plea } from './dispute.ts'
import { heldItem, judgedReview, rubric } from './samples.fixture.ts'

const marked = { marks: { complete: 0.2, patient: 1 }, comment: 'Half of it' }
const judged = judgedReview('rework', { rubric }, marked)
const dispute = (plea: Partial<Plea> = {}, review = judged) =>
  disputeVerdict(review, 'review', promises, 'assistant', { comment: 'It was in the brief', ...plea }, noon)
const disputed = (plea: Partial<Plea> = {}) => after('review', judged, dispute(plea))
const other = { id: 'other', delegation: delegation('reverse_shadow', { assistantId: 'olga' }) }
const reworked = heldItem({ state: 'rework', reworked: true })
const decide = (
  answer: DisputeDecision['answer'],
  more: Partial<DisputeDecision> = {},
  { review = disputed(), of = reworked, by = 'dana' } = {},
) => decideDispute(review, 'review', of, promises, by, { answer, comment: 'Looked again', ...more }, noon)

describe('quality rule 16: a dispute needs a comment and may propose marks', () => {
  it('which are whole, and remembered with it', () => {
    expect(codesOf(dispute({ comment: ' ', marks: { complete: 1 } }))).toEqual(['comment_missing', 'mark_missing'])
    const marks = { complete: 0.1, patient: 1 }
    expect(disputed({ marks }).dispute).toMatchObject({ by: 'assistant', marks })
    expect(codesOf(dispute({ marks }, judgedReview('rework')))).toEqual(['no_rubric'])
  })

  it('and whoever decides may mark the work anew', () => {
    const marks = { complete: 0.6, patient: 1 }
    const decision = decide('amended', { verdict: 'rework', marks, cause: 'brief' })
    expect(after('review', disputed(), decision)).toMatchObject({ verdict: 'rework', marked: { score: 0.7 } })
    expect(after('review', disputed(), decide('overturned', { marks }))).toMatchObject({
      ...{ verdict: 'passed', marked: { score: 0.7 } },
    })
  })

  it('quality rule 2: a dispute needs a comment and may propose marks but a critical criterion that failed stays critical', () => {
    const marks = { complete: 1, patient: 0 }
    expect(codesOf(decide('overturned', { marks }))).toEqual(['critical_failed'])
    expect(after('review', disputed(), decide('amended', { verdict: 'rework', marks })).verdict).toBe('critical')
  })
})

describe('quality rule 16: a dispute is decided by a second person', () => {
  it('neither the reviewer, nor who raised it, nor whose work it is', () => {
    const raised = { ...disputed(), dispute: { by: 'dana', comment: 'No', endsAt: noon } }
    expect(codesOf(decide('upheld', {}, { review: raised }))).toEqual(['own_dispute'])
    expect(codesOf(decide('upheld', {}, { by: 'rita' }))).toEqual(['own_verdict'])
    expect(codesOf(decide('upheld', {}, { by: 'assistant' }))).toEqual(['own_work', 'own_dispute'])
    expect(eventsOf(decide('upheld', {}, { review: raised, by: 'olaf' }))).toEqual(['review.upheld'])
  })
})

describe('quality rule 16: a dispute may say "wrong person"', () => {
  it('and names another open delegation of the task', () => {
    const of = (changes: object) => dispute({ rightful: { ...other, delegation: { ...other.delegation, ...changes } } })
    expect(codesOf(of({ taskId: 'another' }))).toEqual(['delegation_of_another_task'])
    expect(codesOf(of({ state: 'ended' }))).toEqual(['delegation_ended'])
    expect(codesOf(dispute({ rightful: { ...other, id: 'delegation' } }))).toEqual(['delegation_of_another_task'])
    expect(disputed({ rightful: other }).dispute).toMatchObject({ delegationId: 'other' })
  })

  it('but not one of the reviewer’s own: nobody has judged their own work', () => {
    const own = { ...other, delegation: { ...other.delegation, assistantId: 'rita' } }
    expect(codesOf(dispute({ rightful: own }))).toEqual(['reviewers_own'])
    expect(codesOf(decide('attributed', { rightful: own }))).toEqual(['reviewers_own'])
  })

  it('nor one that keeps no evidence, where the verdict would be lost', () => {
    const of = (changes: object) => ({ ...other, delegation: { ...other.delegation, ...changes } })
    for (const changes of [{ state: 'assigned' }, { state: 'shadow' }, { observed: true }]) {
      expect(codesOf(dispute({ rightful: of(changes) }))).toEqual(['no_evidence_kept'])
      expect(codesOf(decide('attributed', { rightful: of(changes) }))).toEqual(['no_evidence_kept'])
    }
    const paused = of({ state: 'paused', pausedFrom: 'independent' })
    expect(codesOf(dispute({ rightful: paused }))).toEqual([])
  })

  it('which moves the verdict there, and leaves it as it was given', () => {
    const decision = decide('attributed', { rightful: other })
    expect(bodyOf(decision, 'review.attributed')).toMatchObject({
      ...{ from: 'delegation', delegationId: 'other', assistantId: 'olga', verdict: 'rework', cause: 'assistant' },
    })
    expect(after('review', disputed(), decision)).toMatchObject({
      ...{ state: 'attributed', delegationId: 'other', assistantId: 'olga', verdict: 'rework' },
      authors: ['assistant', 'olga'],
    })
  })

  it('but not without saying who, and not by whoever it then is', () => {
    expect(codesOf(decide('attributed'))).toEqual(['delegation_missing'])
    expect(codesOf(decide('attributed', { rightful: other }, { by: 'olga' }))).toEqual(['own_work'])
    const nobodys = { ...disputed(), delegationId: null }
    expect(codesOf(decide('attributed', { rightful: other }, { review: nobodys }))).toEqual(['nobodys_evidence'])
  })
})

describe('What is handed in again while a dispute is open', () => {
  const again = submittedItem({ reviewId: 'review', reworked: true, submissions: 2 })
  const draw = (review = disputed()) =>
    drawSubmission(
      { workItemId: 'item', item: again, task, delegation: delegation(), doers: [], review },
      promises,
      { period: '2026-06', key: new Uint8Array(32), commitment: '', agencyId: 'agency', isOpen: true },
      () => 'second',
      noon,
    )

  it('waits for its answer and opens no second review', () => {
    expect(eventsOf(draw())).toEqual([])
  })

  it('is looked at in the next round where the verdict stands, or is another one', () => {
    for (const decision of [
      decide('upheld', {}, { of: again }),
      decide('attributed', { rightful: other }, { of: again }),
    ]) {
      expect(decision).toMatchObject({ events: [{ body: { workItemId: 'item' } }] })
      expect(eventsOf(draw(after('review', disputed(), decision)))).toEqual([
        'work_item.held_for_review',
        'review.resubmitted',
      ])
    }
  })

  it('is not needed where the verdict was wrong: the first submission is delivered', () => {
    const decision = decide('overturned', {}, { of: again })
    expect(after('work_item', again, decision)).toMatchObject({ state: 'delivered' })
  })
})
