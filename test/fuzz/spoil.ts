import fc from 'fast-check'
import { nastyValues } from './nasty-values.ts'

type Spoiler = { readonly kind: 'replace' | 'drop' | 'wrap' | 'add'; readonly at: number; readonly by: unknown }

const names = ['__proto__', 'constructor', 'prototype', 'agencyId', 'roles', 'isOwner', 'id', 'version', 'a.b', '']

export const spoilers: fc.Arbitrary<Spoiler[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'wrap', 'add'),
    at: fc.nat(400),
    by: nastyValues,
  }),
  { minLength: 1, maxLength: 3 },
)

/** The value with something in it replaced, left out, put into a list, or added to. */
export function spoil(value: unknown, all: readonly Spoiler[]): unknown {
  const holder = { body: structuredClone(value) }
  for (const spoiler of all) spoilOne(holder, spoiler)
  return holder.body
}

function spoilOne(root: object, { kind, at, by: given }: Spoiler): void {
  const by = structuredClone(given)
  const places = placesIn(root)
  const place = places[at % places.length]
  if (place === undefined) return
  const { inside, key } = place
  const now = inside[key]
  if (kind === 'drop') Reflect.deleteProperty(inside, key)
  else if (kind === 'wrap') inside[key] = [now]
  else if (kind === 'add' && typeof now === 'object' && now !== null) define(now, names[at % names.length] ?? '', by)
  else define(inside, key, by)
}

/** As JSON.parse does it: a field named `__proto__` is a field. */
function define(inside: object, key: string, value: unknown): void {
  Object.defineProperty(inside, key, { value, writable: true, enumerable: true, configurable: true })
}

function placesIn(root: object): { inside: Record<string, unknown>; key: string }[] {
  return Object.entries(root).flatMap(([key, value]) => [
    { inside: root as Record<string, unknown>, key },
    ...(typeof value === 'object' && value !== null ? placesIn(value) : []),
  ])
}
