import { expect, test } from 'vitest'
import { eventWord } from '../words/event-words.ts'
import { eventDetail } from './event-detail.ts'

const nameOf = (id: string) => (id === 'm1' ? 'Maya' : 'somebody')

test.each([
  [{ waitsFor: 'third_party', reason: 'The insurer' }, 'on third party · The insurer'],
  [{ assistantId: 'm1', route: 'primary', why: 'Primary and at work' }, 'to Maya · Primary and at work'],
  [{ by: 'not_drawn' }, 'Not selected for review'],
  [{ submission: 2, note: '' }, 'Submission 2'],
  [
    {
      happened: [
        { kind: 'warning', clock: 'response', percent: 75 },
        { kind: 'breach', clock: 'turnaround' },
      ],
    },
    'Response: 75 % of the time used · Turnaround overdue',
  ],
  [{ priority: 'urgent' }, 'to urgent'],
  [{ taskId: 't', priority: 'normal' }, ''],
  [{}, ''],
])('%j reads as %j', (body, said) => {
  expect(eventDetail({ body }, nameOf)).toBe(said)
})

test('an event that the page does not know is shown by its own name', () => {
  expect(eventWord('work_item.held_for_review')).toBe('Held for review')
  expect(eventWord('work_item.taken_to_the_moon')).toBe('taken to the moon')
})

test('a step that was ticked is told by what it asks, where that is known', () => {
  expect(eventDetail({ body: { step: 3 } }, nameOf)).toBe('Step 3')
  expect(eventDetail({ body: { step: 3 } }, nameOf, () => 'Link the folder')).toBe('Step 3: Link the folder')
})
