import { expect, test } from 'vitest'
import { mutedText } from './muted-text.ts'

const unknown = { client: undefined, task: undefined, root: undefined }

test('a mute says what it hides and of whom, and of what it does not name everything', () => {
  expect(mutedText({}, unknown)).toBe('Everything')
  expect(
    mutedText({ causes: ['breach', 'overdue_review'], clientId: 'b' }, { ...unknown, client: 'Birch & Vale' }),
  ).toBe('A promise was missed; A review is overdue, Birch & Vale')
  expect(mutedText({ root: 'work_item:1', taskId: 't' }, { ...unknown, root: 'Late inbox', task: 'Inbox' })).toBe(
    'Everything, Late inbox, Inbox',
  )
})

test('what the viewer does not see is named by what it is', () => {
  expect(mutedText({ root: 'host:1' }, unknown)).toBe('Everything, Host that cannot be reached')
  expect(mutedText({ root: 'grant:1', clientId: 'b' }, unknown)).toBe('Everything, Access, Client')
})
