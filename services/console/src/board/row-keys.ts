import type { Filters } from '../address/place.ts'
import type { Entry } from './entries.ts'

/** By which key each entry is drawn. */
export interface RowKeys {
  readonly entries: readonly Entry[]
  readonly filters: Filters
  readonly keys: ReadonlyMap<string, number>
  /** Whom nobody had yet. */
  readonly next: number
}

export const noKeys = (filters: Filters): RowKeys => ({ entries: [], filters, keys: new Map(), next: 0 })

/**
 * A row keeps its element while the same is asked for, wherever it moves. By other filters other rows stand in its place, and
 * the elements serve again, the first for the first: to make new ones takes longer than to write anew what they say.
 */
export function keysFor(before: RowKeys, entries: readonly Entry[], filters: Filters): RowKeys {
  if (before.entries === entries && before.filters === filters) return before
  const free = before.filters === filters ? [] : keysOfRows(before)
  const known = before.filters === filters ? before.keys : new Map<string, number>()
  let next = before.next
  let row = 0
  const keyOf = ({ kind, key }: Entry) => known.get(key) ?? (kind === 'row' ? free[row++] : undefined) ?? next++
  const keys = new Map(entries.map((entry) => [entry.key, keyOf(entry)]))
  return { entries, filters, keys, next }
}

const keysOfRows = ({ entries, keys }: RowKeys): number[] =>
  entries.flatMap(({ kind, key }) => (kind === 'row' ? (keys.get(key) ?? []) : []))
