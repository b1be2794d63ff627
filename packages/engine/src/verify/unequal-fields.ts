export interface Unequal {
  readonly field: string
  readonly stored: unknown
  readonly folded: unknown
}

/** Every leaf at which two JSON values differ, named by its path; a missing property equals an undefined one. */
export function unequalFields(field: string, stored: unknown, folded: unknown): Unequal[] {
  if (Object.is(stored, folded)) return []
  if (Array.isArray(stored) && Array.isArray(folded)) return ofArrays(field, stored, folded)
  if (isObject(stored) && isObject(folded)) return ofObjects(field, stored, folded)
  return [{ field, stored, folded }]
}

function ofArrays(field: string, stored: readonly unknown[], folded: readonly unknown[]): Unequal[] {
  const length = Math.max(stored.length, folded.length)
  return Array.from({ length }).flatMap((_, index) => unequalFields(`${field}[${index}]`, stored[index], folded[index]))
}

function ofObjects(field: string, stored: Record<string, unknown>, folded: Record<string, unknown>): Unequal[] {
  const names = new Set([...Object.keys(stored), ...Object.keys(folded)])
  return [...names].flatMap((name) => unequalFields(`${field}.${name}`, stored[name], folded[name]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
