import type { PageName } from '../address/page.ts'
import type { Value } from './value.ts'

export const paletteWords = {
  workItem: 'Work item',
  person: 'Person',
  client: 'Client',
  act: 'Act',
  colours: (which: Value) => `Colours: ${which}`,
} as const

export const pageWords: Readonly<Record<PageName, string>> = {
  work: 'My work',
  board: 'Board',
  escalations: 'Escalations',
  delegations: 'Delegations',
  clients: 'Clients',
  people: 'People',
  fixes: 'Process fixes',
  insight: 'Insight',
  settings: 'Settings',
  reviews: 'Reviews',
  inbox: 'Inbox',
}

/** What a page is called for whom: a client's contact sees one client alone, which is their own. */
export function wordOfPage(page: PageName, { clientId }: { readonly clientId: string | null }): string {
  return page === 'clients' && clientId !== null ? 'Overview' : pageWords[page]
}
