/** A row as it lies on the page, in pixels from its top. */
export interface Lying {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** From where to where of the page somebody looks. */
export interface Sight {
  readonly from: number
  readonly to: number
}

/**
 * How far what is in sight has moved, where most of it has moved as far: rows came or went above it. A row that changed its
 * own place takes nobody along.
 */
export function shiftOf(before: readonly Lying[], after: readonly Lying[], { from, to }: Sight): number {
  const starts = new Map(after.map(({ key, start }) => [key, start]))
  const shifts = before
    .filter(({ start, end }) => end > from && start < to)
    .flatMap(({ key, start }) => {
      const now = starts.get(key)
      return now === undefined ? [] : [now - start]
    })
    .sort((a, b) => a - b)
  return shifts[Math.floor(shifts.length / 2)] ?? 0
}
