import { timeLeft } from './time-left.ts'
import { useNow } from './use-now.ts'

/** How far away a deadline is, counted down: its length and its word, of one instant. */
export function useTimeLeft(dueAt: number): readonly [length: string, word: string] {
  const text = useNow((now) => {
    const { length, word } = timeLeft(dueAt, now)
    return `${word} ${length}`
  })
  const space = text.indexOf(' ')
  return [text.slice(space + 1), text.slice(0, space)]
}
