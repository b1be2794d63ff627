import type { Value } from './value.ts'

/** What is read in `api`: sentences whole, with what changes in them as arguments. */
export const apiTexts = {
  theApiAnswered: (status: Value, statusText: Value) => `The API answered ${status} ${statusText}`,
} as const
