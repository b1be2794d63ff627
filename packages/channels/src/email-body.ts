import type { Notice, NoticeItem } from './notice.ts'
import { filled, lineOf, refOf, summaryOf } from './words.ts'

/** More would be cut off by mail programs; the page lists the rest, each to be acknowledged. */
const mostListed = 100

export interface EmailBody {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A message as an e-mail says it. The subject is the same through a thread, or mail programs would cut it. */
export function emailBody(notice: Notice): EmailBody {
  return { subject: filled(notice.template.subject, notice), text: textOf(notice), html: htmlOf(notice) }
}

function textOf(notice: Notice): string {
  const { links, template } = notice
  return [
    summaryOf(notice),
    filled(template.intro, notice),
    ...listedOf(notice).map(entryOf),
    more(notice),
    links.all === null ? '' : `Acknowledge all, or one: ${links.all}`,
    [filled(template.footer, notice), `Notification settings: ${links.settings}`, refOf(notice)]
      .filter(Boolean)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function entryOf(item: NoticeItem): string {
  return `- ${lineOf(item)}\n${linksOf(item)
    .map(({ say, href }) => `  ${say}: ${href}`)
    .join('\n')}`
}

const listedOf = ({ items, stillOpen }: Notice) => [...items, ...stillOpen].slice(0, mostListed)

function more({ items, stillOpen }: Notice): string {
  const left = items.length + stillOpen.length - mostListed
  return left > 0 ? `And ${left} more.` : ''
}

interface Link {
  readonly say: string
  readonly href: string
}

function linksOf({ links: { open, acknowledge, resolve } }: NoticeItem): Link[] {
  return [
    ...(acknowledge === null ? [] : [{ say: 'Acknowledge', href: acknowledge }]),
    ...(resolve === null ? [] : [{ say: 'Resolve', href: resolve }]),
    { say: 'Open', href: open },
  ]
}

const accents = { low: '#5c6770', normal: '#1f5fa8', high: '#b35900', critical: '#b3261e' } as const
const font = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif'

/** One column of tables with its styles in place: what every mail program shows. */
function htmlOf(notice: Notice): string {
  const { links, template, severity } = notice
  const paragraph = (text: string) => (text === '' ? '' : `<p style="margin:0 0 16px">${escaped(text)}</p>`)
  const rows = listedOf(notice).map(rowOf).join('')
  const all =
    links.all === null
      ? ''
      : `<p style="margin:0 0 16px">${button('Acknowledge all, or one', links.all, accents[severity])}</p>`
  const footer = [
    escaped(filled(template.footer, notice)),
    `<a href="${escaped(links.settings)}" style="color:#5c6770">Notification settings</a>`,
    escaped(refOf(notice)),
  ]
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(summaryOf(notice))}</title></head>
<body style="margin:0;padding:24px;background:#f4f5f7;${font};font-size:15px;line-height:1.5;color:#1c2126">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr><td align="center">
<table role="presentation" width="600" cellspacing="0" cellpadding="0" style="max-width:600px;width:100%;background:#ffffff;border-top:4px solid ${accents[severity]}">
<tr><td style="padding:24px"><h1 style="margin:0 0 16px;font-size:18px">${escaped(summaryOf(notice))}</h1>
${paragraph(filled(template.intro, notice))}${all}<table role="presentation" width="100%" cellspacing="0" cellpadding="0">${rows}</table>${paragraph(more(notice))}
</td></tr><tr><td style="padding:16px 24px;font-size:13px;color:#5c6770">${footer.filter(Boolean).join('<br>')}</td></tr></table>
</td></tr></table></body></html>`
}

function rowOf(item: NoticeItem): string {
  const links = linksOf(item).map(({ say, href }) => `<a href="${escaped(href)}" style="color:#1f5fa8">${say}</a>`)
  return `<tr><td style="padding:8px 0;border-top:1px solid #e3e6e9">${escaped(lineOf(item))}<br>${links.join(' &nbsp; ')}</td></tr>`
}

function button(say: string, href: string, colour: string): string {
  return `<a href="${escaped(href)}" style="display:inline-block;padding:10px 16px;background:${colour};color:#ffffff;text-decoration:none">${say}</a>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
