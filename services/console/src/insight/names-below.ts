/** Of a letter in the size in which charts are written, in a wide fallback of its font, and of a line. */
const letter = 7.4
const line = 16
const longestLevel = 22
/** Of a name that is cut to fewer nobody knows what it is. */
const shortestLevel = 16
const longestTurned = 18

export interface NamesBelow {
  /** Turned, they stand on end, and are read from below. */
  readonly isTurned: boolean
  /** So many letters of each are shown. */
  readonly most: number
  /** How much they take below the bars. */
  readonly height: number
}

/** How names stand below bars so that none runs into the next: side by side where enough of each fits, and else on end. */
export function namesBelow(names: readonly string[], width: number): NamesBelow {
  const longest = Math.max(0, ...names.map(({ length }) => length))
  const fitting = Math.floor(width / Math.max(1, names.length) / letter) - 1
  if (longest <= fitting || fitting >= shortestLevel)
    return { isTurned: false, most: Math.min(fitting, longestLevel), height: 24 }
  const most = Math.min(longest, longestTurned)
  return { isTurned: true, most: longestTurned, height: Math.ceil(most * letter) + 8 }
}

/** So many bars have room for their names, turned: of more every second is named, or every third. */
export const namedEvery = (count: number, width: number): number => Math.max(1, Math.ceil((count * line) / width))
