/** Milliseconds since the epoch as HTTP carries them. */
export const iso = (instant: number): string => new Date(instant).toISOString()

export const isoOrNull = (instant: number | null | undefined): string | null =>
  instant === null || instant === undefined ? null : iso(instant)
