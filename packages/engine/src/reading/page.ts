import { Id } from '@understudy/contract/commands/fields'
import { BadCursor } from './bad-cursor.ts'

export interface Page<T> {
  readonly items: T[]
  /** The cursor of the next page, or null on the last one. */
  readonly next: string | null
}

/**
 * What a list in the order of ids asks for: one row more than the page, to know whether another follows.
 *
 * @throws BadCursor where `after` is no id.
 */
export function keyset({ after, limit }: { readonly after?: string; readonly limit: number }) {
  if (after !== undefined && !Id.safeParse(after).success) throw new BadCursor()
  return { idAfter: after === undefined ? {} : { id: { gt: after } }, take: limit + 1, orderBy: { id: 'asc' } as const }
}

export function pageOf<Row extends { id: string }, T>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => T,
): Page<T> {
  const page = rows.slice(0, limit)
  return { items: page.map(present), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}
