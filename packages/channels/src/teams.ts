import type { AddressGuard } from './address-guard.ts'
import type { Delivery } from './delivery.ts'
import type { Notice, NoticeItem } from './notice.ts'
import { postJson } from './post-json.ts'
import { filled, lineOf, refOf, summaryOf } from './words.ts'

/** A message of Teams has at most 28 kilobytes. */
const mostListed = 15

/** A Teams incoming webhook (a workflow's address, which is its secret): an adaptive card. */
export function sendTeams(guard: AddressGuard, url: string, notice: Notice): Promise<Delivery> {
  return postJson(guard, { url, body: Buffer.from(JSON.stringify(teamsMessage(notice))), headers: {} })
}

export function teamsMessage(notice: Notice): object {
  const { links, template } = notice
  const items = [...notice.items, ...notice.stillOpen]
  const intro = filled(template.intro, notice)
  const rest = items.length > mostListed ? [text(`And ${items.length - mostListed} more.`)] : []
  const body = [
    text(summaryOf(notice), { weight: 'Bolder', size: 'Medium' }),
    ...(intro === '' ? [] : [text(intro)]),
    ...items.slice(0, mostListed).map((item) => text(itemText(item))),
    ...rest,
    text(refOf(notice), { isSubtle: true, size: 'Small' }),
  ]
  const actions =
    links.all === null ? [] : [{ type: 'Action.OpenUrl', title: 'Acknowledge all, or one', url: links.all }]
  const card = { type: 'AdaptiveCard', $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', version: '1.4' }
  return {
    type: 'message',
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: { ...card, body, actions } },
    ],
  }
}

function text(say: string, more: object = {}): object {
  return { type: 'TextBlock', text: say, wrap: true, ...more }
}

/** A card's text is Markdown. */
function itemText(item: NoticeItem): string {
  const { acknowledge, resolve, open } = item.links
  const links = [
    ...(acknowledge === null ? [] : [`[Acknowledge](${acknowledge})`]),
    ...(resolve === null ? [] : [`[Resolve](${resolve})`]),
    `[Open](${open})`,
  ]
  return `${lineOf(item).replaceAll(/[[\]()*_]/g, '\\$&')}  \n${links.join('  ·  ')}`
}
