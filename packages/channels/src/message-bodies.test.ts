import { expect, test } from 'vitest'
import { emailBody } from './email-body.ts'
import type { Notice, NoticeItem } from './notice.ts'
import { slackMessage } from './slack.ts'
import { teamsMessage } from './teams.ts'

const template = { subject: '{severity}: {reason}: {reference}', intro: 'Hello <you> & {count}', footer: 'Bye' }

function notice(count: number, form: Notice['form']): Notice {
  const items = Array.from({ length: count }, (_, index): NoticeItem => {
    const subject = { kind: 'work_item', id: `${index}` }
    const links = { open: `https://u.example/o${index}`, acknowledge: `https://u.example/a${index}`, resolve: null }
    return {
      ...{ messageId: `m${index}`, escalationId: `e${index}`, activation: 1, kind: 'fired', severity: 'high' },
      ...{
        cause: 'breach',
        subject,
        reference: `work item ${index}`,
        reason: 'A promise was missed',
        sequence: index,
        at: 0,
        links,
      },
    }
  })
  const links = { all: count > 1 ? 'https://u.example/all' : null, settings: 'https://u.example/s' }
  const told = { kind: 'fired', severity: 'high', threads: ['t'], items, stillOpen: [] } as const
  return { id: 'abcdef0123456789', form, ...told, links, template }
}

test('an e-mail says the same as text and as HTML, and what an agency wrote is no markup', () => {
  const { subject, text, html } = emailBody(notice(1, 'single'))
  expect(subject).toBe('high: A promise was missed: work item 0')
  for (const said of ['A promise was missed: work item 0 (high)', 'https://u.example/a0', 'Reference ef0123456789'])
    for (const body of [text, html]) expect(body).toContain(said)
  expect(html).toContain('Hello &lt;you&gt; &amp; 1')
  expect(html).not.toContain('<you>')
})

test('of five hundred things a message lists the first, says how many more there are, and links to all of them', () => {
  const many = notice(500, 'group')
  const { subject, text, html } = emailBody(many)
  expect(subject).toContain('500 work items')
  expect(text).toContain('And 400 more.')
  expect(html.length).toBeLessThan(100_000)
  const slack = slackMessage(many) as { blocks: unknown[] }
  expect(slack.blocks.length).toBeLessThan(50)
  for (const message of [slack, teamsMessage(many)]) {
    const said = JSON.stringify(message)
    expect(said).toContain('https://u.example/all')
    expect(said).toMatch(/And 48[05] more/)
    expect(said.length).toBeLessThan(28_000)
  }
})
