import { describe, expect, it } from 'vitest'
import { after, codesOf, noon, promises } from '../samples.fixture.ts'
import { replaceReview } from './replace-review.ts'
import type { Review } from './review.ts'
import { askedReview, claim, judgedReview } from './samples.fixture.ts'

const floor = { from: noon - 86_400_000, until: noon, u: 1, probability: 0.75 }
const late = askedReview({ drawKind: 'floor', late: true, floor })
const replace = (review: Review, by = 'rita', why = 'The record is gone') =>
  replaceReview(review, 'review', promises, by, why, noon)

describe('quality rule 12: a sampled item is replaced only with a reason, and by name', () => {
  it('which is remembered with who gave it', () => {
    expect(codesOf(replace(late, 'rita', ' '))).toEqual(['reason_missing'])
    expect(after('review', late, replace(late))).toMatchObject({
      ...{ state: 'replaced', replaced: { by: 'rita', reason: 'The record is gone' } },
    })
  })

  it('not by somebody else than who claimed it, nor once it is judged', () => {
    const claimed = after('review', late, claim(late))
    expect(codesOf(replace(claimed, 'paul'))).toEqual(['not_your_claim'])
    expect(after('review', claimed, replace(claimed)).state).toBe('replaced')
    expect(codesOf(replace(judgedReview('passed', { drawKind: 'floor', late: true, floor })))).toEqual([
      'not_allowed_now',
    ])
  })

  it('nor by whoever had a hand in the work: they would choose what of theirs is looked at', () => {
    const mended = askedReview({ drawKind: 'floor', late: true, floor, authors: ['assistant', 'rita'] })
    expect(codesOf(replace(mended, 'rita'))).toEqual(['own_work'])
    expect(codesOf(replace(late, 'assistant'))).toEqual(['own_work'])
  })

  it('and never what is held, or asked for otherwise', () => {
    expect(codesOf(replace(askedReview()))).toEqual(['not_replaceable'])
    expect(codesOf(replace(askedReview({ drawKind: 'for_cause', late: true })))).toEqual(['not_replaceable'])
  })
})
