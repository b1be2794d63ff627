/** The line, counted from 1, in which this place of a text stands. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
