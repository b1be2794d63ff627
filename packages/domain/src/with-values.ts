/**
 * The same list or record with each of its values given to `change`; itself where none of them came to be another. Most of
 * what is walked through stays as it is, and copying all of it costs more than looking.
 */
export function withValues(value: object, change: (item: unknown, name: string) => unknown): object {
  let copy: Record<string, unknown> | undefined
  for (const [name, item] of Object.entries(value)) {
    const now = change(item, name)
    if (now === item) continue
    copy ??= copyOf(value)
    copy[name] = now
  }
  return copy ?? value
}

const copyOf = (value: object) => (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
