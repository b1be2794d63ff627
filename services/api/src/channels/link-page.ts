import type { Linked } from '@understudy/engine/message/read-linked'

export interface LinkPage {
  readonly title: string
  readonly text: string
  /** A button that posts to this very address; none where there is nothing to do. */
  readonly button?: string
  /** Each with a link of its own to be acknowledged by. */
  readonly items?: readonly (Linked & { readonly href: string | null })[]
}

/** A page without any script: what a person sees before they press, and what a link preview sees at most. */
export function linkPage({ title, text, button, items = [] }: LinkPage): string {
  const rows = items.map(
    ({ reference, reason, state, href }) =>
      `<li>${escaped(reason)}: ${escaped(reference)} (${escaped(state)})${href === null ? '' : ` <a href="${escaped(href)}">Acknowledge</a>`}</li>`,
  )
  const form =
    button === undefined ? '' : `<form method="post"><button type="submit">${escaped(button)}</button></form>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escaped(title)}</title>
<style>${style}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${form}${rows.length > 0 ? `<ul>${rows.join('')}</ul>` : ''}</main></body></html>`
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f4f5f7;color:#1c2126}main{max-width:40rem;margin:3rem auto;padding:1.5rem;background:#fff}button{font:inherit;padding:.6rem 1.2rem;background:#1f5fa8;color:#fff;border:0;cursor:pointer}a{color:#1f5fa8}'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
