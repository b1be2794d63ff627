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

/**
 * As `pageOf`, of rows some of which the viewer is not to be told of: they are neither on the page nor its cursor, and what
 * there is more of is counted without them. `present` answers an item for each row.
 */
export async function pageOfShown<Row extends { id: string }, T>(
  { after, limit }: { readonly after?: string; readonly limit: number },
  read: (keys: ReturnType<typeof keyset>) => Promise<readonly Row[]>,
  present: (rows: readonly Row[]) => Promise<readonly T[]>,
  isShown: (item: T) => boolean,
): Promise<Page<T>> {
  const shown: { readonly id: string; readonly item: T }[] = []
  let from = after
  for (;;) {
    const keys = keyset({ limit, ...(from !== undefined && { after: from }) })
    const rows = await read(keys)
    const items = await present(rows)
    const all = items.map((item, index) => ({ id: (rows[index] as Row).id, item }))
    shown.push(...all.filter(({ item }) => isShown(item)))
    if (shown.length > limit || rows.length < keys.take) break
    from = rows.at(-1)?.id
  }
  return pageOf(shown, limit, ({ item }) => item)
}

/** @param placeOf what of its last row tells where a page ends, in a list of another order than that of ids */
export function pageOf<Row extends { id: string }, T>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => T,
  placeOf: (last: Row) => string = ({ id }) => id,
): Page<T> {
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: page.map(present), next: last === undefined ? null : placeOf(last) }
}
