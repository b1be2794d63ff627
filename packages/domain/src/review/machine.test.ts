import { describe, expect, it } from 'vitest'
import { reviewMoves, type Verdict, verdicts } from './machine.ts'

const next = (state: string, event: string, verdict: Verdict | null = null) =>
  reviewMoves.next(state, event, { verdict })
const states = Object.keys(reviewMoves.table.none as object)

describe('A review', () => {
  it('is claimed, lapses back to the queue, and a verdict needs a claim', () => {
    expect(next('requested', 'claimed')).toBe('claimed')
    expect(next('claimed', 'lapsed')).toBe('requested')
    for (const verdict of verdicts) {
      expect(next('claimed', verdict)).toBe(verdict)
      expect(next('requested', verdict)).toBeUndefined()
      expect(next('resubmitted', verdict)).toBeUndefined()
    }
  })

  it('gets what was sent back again, and nothing else', () => {
    expect(states.filter((state) => next(state, 'resubmitted') !== undefined)).toEqual(['rework', 'critical'])
    expect(next('resubmitted', 'claimed')).toBe('claimed')
  })

  it('can be disputed after every verdict, and the answer is upheld, amended or overturned', () => {
    for (const verdict of verdicts) expect(next(verdict, 'disputed')).toBe('disputed')
    for (const answer of ['upheld', 'amended', 'overturned']) expect(next('disputed', answer)).toBe(answer)
    expect(next('claimed', 'disputed')).toBeUndefined()
  })

  it('takes a fixed submission after a dispute only where the verdict still sends it back', () => {
    for (const answered of ['upheld', 'amended'])
      for (const verdict of verdicts)
        expect(next(answered, 'resubmitted', verdict)).toBe(
          verdict === 'rework' || verdict === 'critical' ? 'resubmitted' : undefined,
        )
    expect(next('overturned', 'resubmitted', 'rework')).toBeUndefined()
  })

  it('is withdrawn when its item ends otherwise, not after it was answered', () => {
    const open = ['requested', 'claimed', 'rework', 'critical', 'resubmitted']
    expect(states.filter((state) => next(state, 'withdrawn') !== undefined)).toEqual(open)
  })
})
