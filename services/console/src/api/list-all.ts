import { ask, withQuery } from './ask.ts'

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** A whole list, page by page, where it is as long as an agency has people, tasks or entries of a FAQ. */
export async function listAll<T>(
  path: `/v1/${string}`,
  signal: AbortSignal,
  fields: Readonly<Record<string, string | undefined>> = {},
): Promise<T[]> {
  const found: T[] = []
  for (let after: string | undefined; ; ) {
    const { items, next } = await ask<Page<T>>(withQuery(path, { ...fields, limit: 200, after }), { signal })
    found.push(...items)
    if (next === null) return found
    after = next
  }
}
