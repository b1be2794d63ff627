import { expect, test } from 'vitest'
import { type BlockedWork, saidSince, waitsOf } from './waits-of.ts'

const hale = 'hale'
const since = '2026-06-01T09:00:00Z'
const said = (by: string, at: string) => ({
  number: 1,
  by: `member:${by}`,
  at,
  text: 'The blue one',
  mentions: [],
  audience: 'client' as const,
})
const blocked = (id: string, more: Partial<BlockedWork> & { readonly questionId?: string } = {}): BlockedWork => ({
  item: {
    ...{ id, title: `Item ${id}`, assistantId: 'priya' },
    blockedOn: {
      ...{ waitsFor: 'client', reason: 'Which plan?', since },
      ...(more.questionId && { questionId: more.questionId }),
    },
  },
  comments: more.comments ?? [],
})

test('questions to the client and work that is blocked on it wait for its contact; what is asked of the agency does not', () => {
  const waits = waitsOf(
    [
      { id: 'q', to: 'client' },
      { id: 'r', to: 'lead' },
    ],
    [blocked('a')],
    hale,
  )
  expect(waits.questions.map(({ id }) => id)).toEqual(['q'])
  expect(waits.work.map(({ item }) => item.id)).toEqual(['a'])
})

test('work that waits for an answer is told once, by its question', () => {
  expect(waitsOf([{ id: 'q', to: 'client' }], [blocked('a', { questionId: 'q' })], hale).work).toEqual([])
  expect(waitsOf([], [blocked('a', { questionId: 'q' })], hale).work).toHaveLength(1)
})

test('work waits no longer for a contact who has said something about it since, whatever others or they said before', () => {
  const after = blocked('a', { comments: [said(hale, '2026-06-01T10:00:00Z')] })
  const before = blocked('b', { comments: [said(hale, '2026-05-01T10:00:00Z'), said('dana', '2026-06-01T10:00:00Z')] })
  expect(waitsOf([], [after, before], hale).work).toEqual([before])
  expect(saidSince(after, hale)).toHaveLength(1)
})
