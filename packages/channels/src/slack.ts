import type { AddressGuard } from './address-guard.ts'
import type { Delivery } from './delivery.ts'
import type { Notice, NoticeItem } from './notice.ts'
import { postJson } from './post-json.ts'
import { filled, lineOf, refOf, summaryOf } from './words.ts'

/** A message of Slack has at most fifty blocks; a screen shows fewer than that. */
const mostListed = 20

/** A Slack incoming webhook: its address is its secret, and says in which channel it speaks. */
export function sendSlack(guard: AddressGuard, url: string, notice: Notice): Promise<Delivery> {
  return postJson(guard, { url, body: Buffer.from(JSON.stringify(slackMessage(notice))), headers: {} })
}

export function slackMessage(notice: Notice): object {
  const { links, template } = notice
  const items = [...notice.items, ...notice.stillOpen]
  const rest = items.length > mostListed ? [section(`And ${items.length - mostListed} more.`)] : []
  const intro = filled(template.intro, notice)
  return {
    text: summaryOf(notice),
    unfurl_links: false,
    blocks: [
      section(`*${escaped(summaryOf(notice))}*`),
      ...(intro === '' ? [] : [section(escaped(intro))]),
      ...(links.all === null ? [] : [section(`*${link('Acknowledge all, or one', links.all)}*`)]),
      ...items.slice(0, mostListed).map((item) => section(itemText(item))),
      ...rest,
      { type: 'context', elements: [{ type: 'mrkdwn', text: refOf(notice) }] },
    ],
  }
}

function section(text: string): object {
  return { type: 'section', text: { type: 'mrkdwn', text: text.slice(0, 3_000) } }
}

function itemText(item: NoticeItem): string {
  const { acknowledge, resolve, open } = item.links
  const links = [
    ...(acknowledge === null ? [] : [link('Acknowledge', acknowledge)]),
    ...(resolve === null ? [] : [link('Resolve', resolve)]),
    link('Open', open),
  ]
  return `${escaped(lineOf(item))}\n${links.join('  ·  ')}`
}

const link = (say: string, href: string) => `<${href}|${say}>`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
