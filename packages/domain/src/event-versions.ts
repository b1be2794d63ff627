/** Turns the body of one version of an event into the next version's. Pure: stored bytes never change. */
export type Upcast = (body: never) => object

/** By event type: the first turns version 1 into 2, the second 2 into 3. What is not listed has had one shape only. */
export type Upcasts = Readonly<Record<string, readonly Upcast[]>>

/** Every shape that an event of this program has had before its present one. */
const upcasts: Upcasts = {}

/** The version under which an event of this type is written now. */
export function schemaVersionOf(type: string, known: Upcasts = upcasts): number {
  return 1 + (known[type]?.length ?? 0)
}

/** A stored body in its newest shape. @throws RangeError for a version that this program does not know */
export function upcast(type: string, version: number, body: object, known: Upcasts = upcasts): object {
  const newest = schemaVersionOf(type, known)
  if (!Number.isInteger(version) || version < 1 || version > newest)
    throw new RangeError(`Version ${version} of ${type} is none that this program knows; the newest is ${newest}`)
  return (known[type] ?? []).slice(version - 1).reduce<object>((older, step) => step(older as never), body)
}
