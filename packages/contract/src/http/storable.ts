import type { z } from 'zod'

/** How deep a body may nest: nothing of ours comes near it. */
const deepest = 100

/**
 * A body of which every text can be stored, those in lists and the names of records too: no half of a surrogate pair,
 * which has no UTF-8 and no canonical JSON, and no U+0000, which Postgres does not take.
 */
export function storable<T extends z.ZodType>(schema: T): T {
  return schema.superRefine((body, context) => {
    for (const path of unstorable(body, [])) {
      const message =
        path.length > deepest ? 'It is nested too deep' : 'Text with half a surrogate pair or U+0000 cannot be stored'
      context.addIssue({ code: 'custom', path: path.slice(0, deepest), message })
    }
  })
}

function unstorable(value: unknown, path: PropertyKey[]): PropertyKey[][] {
  if (typeof value === 'string') return isStorable(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  if (path.length > deepest) return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    isStorable(name) ? unstorable(inner, [...path, name]) : [path],
  )
}

export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
