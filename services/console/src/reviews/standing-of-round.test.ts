import { expect, test } from 'vitest'
import { standingOf } from './standing-of-round.ts'

const first = { reviewId: 'a', drawKind: 'random', round: 1, verdict: 'passed' } as const
const second = { reviewId: 'b', drawKind: 'double', round: 1, verdict: 'rework' } as const
const third = { reviewId: 'c', drawKind: 'adjudication', round: 1, verdict: 'rework' } as const

test('where a third person decided between two, it is said which verdict counts in place of which', () => {
  const rounds = [first, second, third]
  expect(rounds.map((round) => standingOf(round, rounds))).toEqual([
    'It counts no more as evidence: two reviewers differed, and a third decided.',
    'It differed from the first verdict; a third reviewer decided.',
    'Its verdict counts as the evidence, in place of the first and the second.',
  ])
})

test('a second look that agrees is said to bear the first out, and a verdict that stands alone says nothing', () => {
  const rounds = [first, { ...second, verdict: 'passed' } as const]
  expect(rounds.map((round) => standingOf(round, rounds))).toEqual([
    undefined,
    'Taken without knowing the first verdict, which it bears out.',
  ])
  expect(standingOf(first, [first])).toBeUndefined()
})
