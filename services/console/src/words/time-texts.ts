import type { Value } from './value.ts'

/** What is read in `time`: sentences whole, with what changes in them as arguments. */
export const timeTexts = {
  theClient: (own: Value, theirs: Value) => `${own}
${theirs} (the client)`,
  inZone: (at: Value, zone: Value) => `${at} (${zone})`,
  /** A unit never stands on another line than its number: there is a no-break space between the two. */
  days: (count: number) => `${count}\u00a0${count === 1 ? 'day' : 'days'}`,
  hours: (count: number) => `${count}\u00a0h`,
  minutes: (count: number) => `${count}\u00a0min`,
  seconds: (count: number) => `${count}\u00a0s`,
} as const
