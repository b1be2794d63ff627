/** What a simulated submission really is: said in its note, so that errors which nobody found can be counted. */
export const truths = {
  right: 'Simulated: right',
  error: 'Simulated: an error',
  critical: 'Simulated: a critical error',
  mended: 'Simulated: mended',
} as const
export type Truth = keyof typeof truths

const byNote = new Map<unknown, Truth>(Object.entries(truths).map(([truth, note]) => [note, truth as Truth]))

export function truthOf(note: unknown): Truth | undefined {
  return byNote.get(note)
}

export function isWrong(truth: Truth): boolean {
  return truth === 'error' || truth === 'critical'
}
