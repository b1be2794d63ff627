interface Schema {
  readonly type?: unknown
  readonly propertyNames?: { readonly enum?: readonly string[] }
}

/** Where the names of a record are known they become its properties: the types then say which there are. */
export function namedProperties(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(namedProperties)
  if (typeof part !== 'object' || part === null) return part
  const names = namesOf(part)
  const whole = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, namedProperties(value)]))
  if (names === undefined) return whole
  const { propertyNames: _, additionalProperties: each, ...rest } = whole
  return { ...rest, properties: Object.fromEntries(names.map((name) => [name, each])), additionalProperties: false }
}

function namesOf({ type, propertyNames }: Schema): readonly string[] | undefined {
  return type === 'object' ? propertyNames?.enum : undefined
}
