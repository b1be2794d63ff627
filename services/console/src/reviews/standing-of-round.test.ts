import { expect, test } from 'vitest'
import { standingOf } from './standing-of-round.ts'

const first = { reviewId: 'a', drawKind: 'random', round: 1, verdict: 'passed' } as const
const second = { reviewId: 'b', drawKind: 'double', round: 1, verdict: 'rework' } as const
const third = { reviewId: 'c', drawKind: 'adjudication', round: 1, verdict: 'rework' } as const

test('where a third person decided between two, it is said which verdict counts in place of which', () => {
  const rounds = [first, second, third]
  expect(rounds.map((round) => standingOf(round, rounds))).toEqual([
    'No longer counts as evidence: two reviewers differed, and a third decided.',
    'Differed from the first verdict; a third reviewer decided.',
    'This verdict counts as evidence in place of the first two.',
  ])
})

test('a second look that agrees is said to bear the first out, and a verdict that stands alone says nothing', () => {
  const rounds = [first, { ...second, verdict: 'passed' } as const]
  expect(rounds.map((round) => standingOf(round, rounds))).toEqual([
    undefined,
    'Given blind; agrees with the first verdict.',
  ])
  expect(standingOf(first, [first])).toBeUndefined()
})
