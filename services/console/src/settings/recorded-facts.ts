interface RecordedFact {
  /** The way to it: "Clock, due at". */
  readonly name: string
  readonly value: string
}

interface InWords {
  /** Of a member, a client or a task; undefined where the id is of nothing that has a name. */
  readonly nameOf: (id: string) => string | undefined
  readonly instant: (at: number) => string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
/** From 2001 to 2100 in milliseconds: a number of such a size that stands in the ledger is an instant. */
const [firstInstant, lastInstant] = [978_307_200_000, 4_102_444_800_000]
const deepest = 2
const most = 12

/** What an event says, line by line; ids that have no name, and what lies deep, stay with what was recorded. */
export function recordedFacts(body: Readonly<Record<string, unknown>>, words: InWords): RecordedFact[] {
  return factsIn(body, [], words).slice(0, most)
}

function factsIn(value: unknown, way: readonly string[], words: InWords): RecordedFact[] {
  if (isPersonal(value)) return factsIn(value.text, way, words)
  if (typeof value === 'object' && value !== null && !(Array.isArray(value) && value.every(isPlain))) {
    if (way.length >= deepest) return []
    const parts = Object.entries(value)
    return parts.flatMap(([key, one]) => factsIn(one, Array.isArray(value) ? way : [...way, key], words))
  }
  const said = [value].flat().flatMap((one) => sayOf(one, words))
  return said.length === 0 ? [] : [{ name: nameOfWay(way), value: said.join(', ') }]
}

function sayOf(value: unknown, { nameOf, instant }: InWords): string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'number')
    return [value >= firstInstant && value <= lastInstant ? instant(value) : value.toLocaleString()]
  if (typeof value !== 'string' || value === '') return []
  const id = value.replace(/^[a-z_]+:/, '')
  if (uuid.test(id)) return [nameOf(id)].filter((name) => name !== undefined)
  if (isoInstant.test(value) && !Number.isNaN(Date.parse(value))) return [instant(Date.parse(value))]
  return [/^[a-z]+(_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value]
}

const isPlain = (value: unknown) => typeof value !== 'object' || value === null

/** What is sealed under somebody's key is written with whose it is. */
const isPersonal = (value: unknown): value is { readonly text: unknown } =>
  typeof value === 'object' && value !== null && 'text' in value && '$personal' in value

/** "dueAt" of "clock": "Clock, due at". */
function nameOfWay(way: readonly string[]): string {
  const said = way
    .filter((part) => !/^\d+$/.test(part))
    .map((part) => part.replaceAll(/(?<=[a-z\d])(?=[A-Z])|_/g, ' ').toLowerCase())
    .map((part) => part.replace(/ (?:id|ids)$/, ''))
    .join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
