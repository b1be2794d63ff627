const dayMs = 86_400_000

/** By zone, each made once: formats are dear. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  // Of all languages it is this one that writes a day and a time as a field of a moment holds them.
  const made = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { ...numbers, second: '2-digit', timeZone: zone })
  formats.set(zone, made)
  return made
}

/** What clocks in a zone show, as if it were shown in UTC. */
const wallAt = (at: number, zone: string) => Date.parse(`${formatIn(zone).format(at).replace(' ', 'T')}Z`)

/**
 * A moment as it is filled in, by the clocks of a zone. As everywhere in the domain: where they are put back it is the
 * earlier of the two, and what they leap over is as much later as they leap.
 */
export function instantOf(moment: string, zone: string): string {
  const wall = Date.parse(`${moment}Z`)
  const [before, after] = [wall - dayMs, wall + dayMs].map((at) => wall - (wallAt(at, zone) - at)) as [number, number]
  return new Date(wallAt(before, zone) !== wall && wallAt(after, zone) === wall ? after : before).toISOString()
}

/** An instant as a field of a moment holds it, to the minute, by the clocks of a zone. */
export const momentOf = (at: number, zone: string): string => new Date(wallAt(at, zone)).toISOString().slice(0, 16)

export const startOfDay = (day: string, zone: string): string => instantOf(`${day}T00:00`, zone)

/** The last second of a day in a zone. */
export const endOfDay = (day: string, zone: string): string => instantOf(`${day}T23:59:59`, zone)
