import { describe, expect, it } from 'vitest'
import { after } from '../samples.fixture.ts'
import { firstOutcomeOf, knownBefore } from './outcome-of-verdict.ts'
import type { Review } from './review.ts'
import { askedReview, judgedReview } from './samples.fixture.ts'

/** Judged again in a second round, whose verdict has a cause of its own. */
function mended(first: Review, cause: string | null): Review {
  const event = (type: string, body: object) => ({ stream: 'review' as const, id: 'review', type, body })
  const type = cause === null ? 'review.passed' : 'review.rework'
  const events = [
    event('review.resubmitted', { round: 2, by: 'assistant' }),
    event('review.claimed', { reviewerId: 'rita', claimLapsesAt: 9 }),
    event(type, { round: 2, themes: [], cause, comment: '' }),
  ]
  return after('review', first, { kind: 'accepted', events, result: {} })
}

describe('What a first submission came out as', () => {
  const first = judgedReview('rework', {}, { cause: 'brief' })

  it('has the cause of its own round, whatever a later one found', () => {
    expect(firstOutcomeOf(askedReview())).toBeUndefined()
    expect(firstOutcomeOf(first)).toEqual({ result: 'rework', isProcess: true })
    for (const later of [null, 'assistant'])
      expect(firstOutcomeOf(mended(first, later))).toEqual({ result: 'rework', isProcess: true })
    expect(firstOutcomeOf(mended(mended(first, 'assistant'), null))).toEqual({ result: 'rework', isProcess: true })
  })
})

describe('What a late look finds known', () => {
  const look = { ...judgedReview('rework', { late: true, drawKind: 'for_cause' }), firstVerdictAt: 100 }
  const at = (firstVerdictAt: number, one: Review): Review => ({ ...one, firstVerdictAt })

  it('quality line 13: is the worst that anybody had found, so that one failure is charged once', () => {
    const passed = at(1, judgedReview('passed', { drawKind: 'random' }))
    const adjudicated = at(50, judgedReview('rework', { late: true, drawKind: 'adjudication' }))
    expect(knownBefore(look, [])).toBeNull()
    expect(knownBefore(look, [passed])).toEqual({ result: 'pass', isProcess: false })
    expect(knownBefore(look, [passed, adjudicated])).toEqual({ result: 'rework', isProcess: false })
    expect(knownBefore({ ...look, before: { result: 'critical', isProcess: false } }, [adjudicated])).toEqual({
      ...{ result: 'critical', isProcess: false },
    })
  })

  it('and not what came after it, was not judged, or is somebody else’s work', () => {
    const after = at(150, judgedReview('rework', { late: true }))
    const others = at(50, judgedReview('rework', { delegationId: 'another' }))
    expect(knownBefore(look, [after, askedReview({ late: true }), others])).toBeNull()
  })
})
