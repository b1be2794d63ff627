interface HeldAt {
  /** How much of the promise had passed when the chance was told. */
  readonly share: number
  /** Null where none was told then. */
  readonly held: unknown
}

/** Where it is told how chances held of all promises: at half of the promise; where nothing got so far, the earliest. */
export function shownInstant<T extends HeldAt>(instants: readonly T[]): T | undefined {
  return (
    instants.find(({ share, held }) => share === 0.5 && held !== null) ?? instants.find(({ held }) => held !== null)
  )
}
