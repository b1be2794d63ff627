import type { Value } from './value.ts'

/** What is read in `time`: sentences whole, with what changes in them as arguments. */
export const timeTexts = {
  theClient: (own: Value, theirs: Value) => `${own}
${theirs} (the client)`,
  minS: (floor: Value, two: Value) => `${floor} min ${two} s`,
  min: (floor: Value) => `${floor} min`,
  hMin: (floor: Value, two: Value) => `${floor} h ${two} min`,
} as const
