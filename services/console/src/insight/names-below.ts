/** Of a letter in the size in which charts are written, on average, and of a line. */
const letter = 6.6
const line = 16
const longestLevel = 22
const longestTurned = 18

export interface NamesBelow {
  /** Turned, they stand on end, and are read from below. */
  readonly isTurned: boolean
  /** So many letters of each are shown. */
  readonly most: number
  /** How much they take below the bars. */
  readonly height: number
}

/** How names stand below bars so that none runs into the next: side by side where all of them fit, and else on end. */
export function namesBelow(names: readonly string[], width: number): NamesBelow {
  const longest = Math.max(0, ...names.map(({ length }) => length))
  const room = width / Math.max(1, names.length)
  const level = Math.min(longest, longestLevel)
  if (level * letter + letter <= room) return { isTurned: false, most: longestLevel, height: 24 }
  const most = Math.min(longest, longestTurned)
  return { isTurned: true, most: longestTurned, height: Math.ceil(most * letter) + 8 }
}

/** So many bars have room for their names, turned: of more every second is named, or every third. */
export const namedEvery = (count: number, width: number): number => Math.max(1, Math.ceil((count * line) / width))
