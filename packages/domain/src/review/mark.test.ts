import { describe, expect, it } from 'vitest'
import type { Rubric } from '../quality/rubric.ts'
import { after, codesOf, noon, promises, submittedItem, task } from '../samples.fixture.ts'
import { pinnedRubric } from '../task/pinned-rubric.ts'
import { publishRubric } from '../task/publish-rubric.ts'
import { claimReview } from './claim.ts'
import { giveVerdict, type VerdictInput } from './give-verdict.ts'
import type { Review } from './review.ts'

const criteria = [
  { id: 'complete', text: 'Nothing is missing', weight: 3, critical: false },
  { id: 'patient', text: 'It is about the right patient', weight: 1, critical: true },
]
const marked = after('task', task, publishRubric(task, 'task', { criteria, threshold: 0.5 }))
const body = {
  ...{ clientId: 'client', taskId: 'task', workItemId: 'item', delegationId: 'delegation', assistantId: 'assistant' },
  ...{ drawKind: 'all' },
}
const requested = (of: typeof task = marked): Review =>
  after('review', undefined, {
    kind: 'accepted',
    result: {},
    events: [{ stream: 'review', id: 'review', type: 'review.requested', body: { ...body, ...pinnedRubric(of) } }],
  })
const claimant = { id: 'rita', claims: 0, cap: 20, isFirstReviewerAbsent: false }
const claimed = (of?: typeof task) =>
  after('review', requested(of), claimReview(requested(of), 'review', claimant, noon, noon))
const item = submittedItem({ state: 'in_review', reviewId: 'review' })
const give = (input: Partial<VerdictInput>, review = claimed()) =>
  giveVerdict(
    { reviewId: 'review' },
    review,
    item,
    promises,
    'rita',
    { verdict: 'passed', themes: [], comment: '', ...input },
    noon,
  )
const judged = (input: Partial<VerdictInput>) => after('review', claimed(), give(input))
const why = { themes: ['wrong patient'], comment: 'The other Kim' }

describe('A verdict on a review with a rubric', () => {
  it('quality rule 1: a verdict on a review with a rubric has the score of its marks: Σ(weight × mark) / Σ(weight of what applies)', () => {
    expect(judged({ marks: { complete: 0.6, patient: 1 } }).marked).toMatchObject({ score: 0.7 })
    expect(judged({ marks: { complete: 0.6, patient: null } }).marked).toMatchObject({ score: 0.6 })
  })

  it('quality rule 1: a verdict on a review with a rubric where nothing applies has no score', () => {
    const decision = give({ marks: { complete: null, patient: null } })
    expect(after('review', claimed(), decision).marked).toMatchObject({ score: null })
    expect(decision).toMatchObject({ events: [{ body: expect.not.objectContaining({ score: 0 }) }, {}] })
  })

  it('quality rule 2: a verdict on a review with a rubric is critical where a critical criterion failed, whatever was said; the raw score stays visible', () => {
    const marks = { complete: 1, patient: 0 }
    for (const verdict of ['passed', 'fixed_and_accepted', 'rework', 'rejected'] as const) {
      const decision = give({ verdict, marks, ...why })
      expect(decision).toMatchObject({ result: { verdict: 'critical' } })
      expect(after('review', claimed(), decision)).toMatchObject({
        state: 'critical',
        firstVerdict: 'critical',
        marked: { score: 0.75, failedCritical: ['patient'] },
      })
      expect(after('work_item', item, decision).state).toBe('rework')
    }
  })

  it('quality rule 3: a verdict on a review with a rubric is marked by the version that was in force when the review was requested', () => {
    const next = after('task', marked, publishRubric(marked, 'task', { criteria: criteria.slice(0, 1), threshold: 1 }))
    expect(pinnedRubric(next).rubric?.version).toBe(2)
    expect((claimed().rubric as Rubric).version).toBe(1)
    expect(judged({ marks: { complete: 0.5, patient: 1 } }).marked).toMatchObject({ score: 0.625 })
  })

  it('quality rule 4: a verdict on a review with a rubric needs a theme and a comment for a mark below the threshold, also when it passes', () => {
    const marks = { complete: 0.4, patient: 1 }
    expect(codesOf(give({ marks }))).toEqual(['theme_missing', 'comment_missing'])
    expect(codesOf(give({ verdict: 'rework', marks }))).toEqual(['theme_missing', 'comment_missing'])
    expect(judged({ marks, ...why })).toMatchObject({ state: 'passed', themes: why.themes })
  })

  it('is refused with everything that is wrong with its marks', () => {
    expect(codesOf(give({ marks: { complete: 1, style: 1 }, score: 1 }))).toEqual([
      'criterion_unknown',
      'mark_missing',
      'score_follows',
    ])
    expect(codesOf(give({}))).toEqual(['mark_missing', 'mark_missing'])
  })
})

describe('A verdict on a review without a rubric', () => {
  it('takes the score that the reviewer says, and no marks', () => {
    expect(codesOf(give({ marks: { complete: 1 } }, claimed(task)))).toEqual(['no_rubric'])
    expect(give({ score: 0.8 }, claimed(task))).toMatchObject({ events: [{ body: { score: 0.8 } }, {}] })
  })
})
