import type { PageName } from '../address/page.ts'

export const paletteWords = { workItem: 'Work item' } as const

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
}
