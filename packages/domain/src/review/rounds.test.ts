import { describe, expect, it } from 'vitest'
import { after, bodyOf, eventsOf, noon, promises } from '../samples.fixture.ts'
import { giveVerdict } from './give-verdict.ts'
import { askedReview, claim, claimedReview, heldItem, judge, judgedReview, resubmitted } from './samples.fixture.ts'

const claimedAgain = (themes: readonly string[]) => {
  const next = resubmitted(judgedReview('rework'), themes)
  return after('review', next, claim(next))
}

describe('quality rule 10: too many rounds escalate with the themes', () => {
  const third = { ...claimedAgain(['missing field', 'wrong date']), round: 3 }

  it('when the third round is sent back too', () => {
    const decision = judge(third, 'rework', { themes: ['wrong date', 'late'] })
    expect(bodyOf(decision, 'review.rounds_exceeded')).toEqual({
      ...{ round: 3, limit: 3, themes: ['missing field', 'wrong date', 'late'] },
    })
    expect(after('review', third, decision)).toMatchObject({ state: 'rework', tooManyRounds: 3 })
  })

  it('not earlier, not when it passes, and not of a late look, which has one round', () => {
    expect(eventsOf(judge({ ...third, round: 2 }, 'rework'))).not.toContain('review.rounds_exceeded')
    expect(eventsOf(judge(third, 'passed'))).not.toContain('review.rounds_exceeded')
    expect(eventsOf(judge({ ...third, late: true }, 'rework'))).not.toContain('review.rounds_exceeded')
  })

  it('or as many as the agency says', () => {
    const input = { verdict: 'critical' as const, themes: ['late'], comment: 'Seen' }
    const decision = giveVerdict(
      { reviewId: 'review', roundsLimit: 1 },
      ...([claimedReview(askedReview()), heldItem(), promises, 'rita', input, noon] as const),
    )
    expect(bodyOf(decision, 'review.rounds_exceeded')).toEqual({ round: 1, limit: 1, themes: ['late'] })
  })
})
