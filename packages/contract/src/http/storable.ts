import type { z } from 'zod'

/**
 * A body of which every text can be stored, those in lists and the names of records too: no half of a surrogate pair,
 * which has no UTF-8 and no canonical JSON, and no U+0000, which Postgres does not take.
 */
export function storable<T extends z.ZodObject>(schema: T): T {
  return schema.superRefine((body, context) => {
    for (const path of unstorable(body, []))
      context.addIssue({ code: 'custom', path, message: 'Text with half a surrogate pair or U+0000 cannot be stored' })
  })
}

function unstorable(value: unknown, path: PropertyKey[]): PropertyKey[][] {
  if (typeof value === 'string') return isStorable(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    isStorable(name) ? unstorable(inner, [...path, name]) : [path],
  )
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
