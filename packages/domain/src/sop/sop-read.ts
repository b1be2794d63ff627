/** What an acknowledgement says: the version, and all that this person has read where it is more than one. */
export interface SopRead {
  version: number
  read?: number[]
}

/** The versions that somebody has acknowledged. Older acknowledgements told the newest one alone. */
export function readingOf(newest: number | null | undefined, all: readonly number[] | undefined): readonly number[] {
  return all ?? (newest == null ? [] : [newest])
}

export function withReading(known: readonly number[], version: number): SopRead {
  const read = [...new Set([...known, version])].sort((a, b) => a - b)
  return { version, ...(read.length > 1 && { read }) }
}

/** The newest of them: work that was made under an older version may be read up later. */
export function newestRead({ version, read }: SopRead): number {
  return read?.at(-1) ?? version
}
