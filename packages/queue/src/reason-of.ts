/** What to tell of a failed connection: the error's own words, or its code where it has none. */
export function reasonOf(error: unknown): string {
  const { message = '', code = '', errors = [] } = error as { message?: string; code?: string; errors?: unknown[] }
  if (message !== '') return message
  const [first] = errors
  return first === undefined ? code || 'no answer' : reasonOf(first)
}
