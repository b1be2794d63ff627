import type { PageName } from '../address/page.ts'

export const pageWords: Readonly<Record<PageName, string>> = {
  board: 'Board',
  escalations: 'Escalations',
  delegations: 'Delegations',
}
