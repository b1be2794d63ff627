import { expect, test } from 'vitest'
import { chatText } from './chat-text.ts'

test('a message of Slack is read as its words, and of its links what they say', () => {
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
  const message = {
    text: 'Said twice',
    blocks: [
      section('*A promise was missed: work item a1 (high)*'),
      section('Call &amp; ask, if more than &lt;3&gt;'),
      section('A promise was missed\n<https://example.org/ack|Acknowledge>  ·  <https://example.org/open|Open>'),
      { type: 'context', elements: [{ type: 'mrkdwn', text: 'Reference 1' }] },
    ],
  }
  expect(chatText(message)).toEqual([
    'A promise was missed: work item a1 (high)',
    'Call & ask, if more than <3>',
    'A promise was missed\nAcknowledge  ·  Open',
    'Reference 1',
  ])
})

test('a card of Teams is read as its words, without what marks them', () => {
  const body = [
    { type: 'TextBlock', text: 'A promise was missed', weight: 'Bolder' },
    { type: 'TextBlock', text: 'work\\_item \\(high\\)  \n[Acknowledge](https://example.org/ack)' },
  ]
  expect(chatText({ type: 'message', attachments: [{ content: { body, actions: [] } }] })).toEqual([
    'A promise was missed',
    'work_item (high)  \nAcknowledge',
  ])
})
