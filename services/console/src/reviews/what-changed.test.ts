import type { Submission } from '@understudy/contract/http/handed-in'
import { expect, test } from 'vitest'
import { isSame, whatChanged } from './what-changed.ts'

const at = '2026-11-23T15:00:00.000Z'
const handedIn = (note: string | null, links: string[], values: Record<number, string | null>): Submission => ({
  ...{ submission: 1, startedAt: null, at, by: null, note, links },
  ticks: Object.entries(values).map(([step, value]) => ({ step: Number(step), at, by: null, value })),
})

test('round 2 shows what was mended: words of the note, links, and steps answered otherwise', () => {
  const first = handedIn('Eight documents', ['https://a.example'], { 1: null, 2: 'no' })
  const second = handedIn('Nine documents', ['https://a.example', 'https://b.example'], { 1: null, 2: 'yes', 3: null })
  expect(whatChanged(first, second)).toEqual({
    note: [
      { kind: 'removed', text: 'Eight' },
      { kind: 'added', text: 'Nine' },
      { kind: 'same', text: ' documents' },
    ],
    ...{ linksAdded: ['https://b.example'], linksRemoved: [] },
    steps: [
      { step: 2, before: 'no', after: 'yes' },
      { step: 3, before: null, after: 'ticked' },
    ],
  })
  expect(isSame(whatChanged(first, first))).toBe(true)
})
