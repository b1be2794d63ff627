/** The pages of the console, each with the path under which it is found. */
export const paths = {
  board: '/',
  escalations: '/escalations',
  delegations: '/delegations',
  clients: '/clients',
  people: '/people',
  fixes: '/fixes',
  insight: '/insight',
  settings: '/settings',
  reviews: '/reviews',
  work: '/work',
  inbox: '/inbox',
} as const
export type PageName = keyof typeof paths

/** Which page, and the one thing on it that is open beside the others. */
export interface PageAddress {
  readonly page: PageName
  readonly id?: string
}

/** Where the messages that were sent say that one chooses how one is told. */
export const howToldPath = '/settings/notifications'

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the path of an address; one that makes no sense opens the board, which everybody has. */
export function readPage(path: string): PageAddress {
  if (path === howToldPath) return { page: 'inbox' }
  const [, first = '', second = ''] = path.split('/')
  if (!isPage(first)) return { page: 'board' }
  return id.test(second) ? { page: first, id: second } : { page: first }
}

/** The board is at the root, and nowhere else. */
const isPage = (word: string): word is PageName => word !== 'board' && Object.hasOwn(paths, word)

export function writePage({ page, id: open }: PageAddress): string {
  return page === 'board' || open === undefined ? paths[page] : `${paths[page]}/${open}`
}
