import type { Value } from './value.ts'

/** What is read in `time`: sentences whole, with what changes in them as arguments. */
export const timeTexts = {
  theClient: (own: Value, theirs: Value) => `${own}
${theirs} (the client)`,
  days: (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`,
  hours: (count: number) => `${count} h`,
  minutes: (count: number) => `${count} min`,
  seconds: (count: number) => `${count} s`,
} as const
