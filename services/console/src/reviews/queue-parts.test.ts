import type { QueuedReview } from '@understudy/contract/http/reviews'
import { expect, test } from 'vitest'
import { countFor, inOrder, partsOf } from './queue-parts.ts'

const queued = (id: string, more: Partial<QueuedReview> = {}) =>
  ({ id, state: 'requested', reviewerId: null, assignedTo: null, own: false, ...more }) as QueuedReview

test('what a reviewer has claimed comes first, then what they may take, then what is with others', () => {
  const parts = partsOf(
    [
      queued('free'),
      queued('theirs', { state: 'claimed', reviewerId: 'other' }),
      queued('claimed', { state: 'claimed', reviewerId: 'me' }),
      queued('by hand', { own: true }),
      queued('named', { assignedTo: 'other' }),
      queued('again', { state: 'resubmitted', reviewerId: 'me' }),
    ],
    'me',
  )
  expect(parts.map(([part]) => part)).toEqual(['mine', 'for_you', 'others'])
  expect(inOrder(parts).map(({ id }) => id)).toEqual(['claimed', 'free', 'again', 'theirs', 'by hand', 'named'])
})

test('what waits for a reviewer is what they have claimed and what they may take, and nothing of others', () => {
  const others = [queued('theirs', { state: 'claimed', reviewerId: 'other' }), queued('by hand', { own: true })]
  const own = [queued('free'), queued('claimed', { state: 'claimed', reviewerId: 'me' })]
  expect(countFor([...others, ...own], 'me')).toBe(2)
  expect(countFor(others, 'me')).toBe(0)
})
