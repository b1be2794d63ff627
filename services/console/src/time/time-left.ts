import { timeTexts } from '../words/time-texts.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const units = [
  { ms: day, text: timeTexts.days },
  { ms: hour, text: timeTexts.hours },
  { ms: minute, text: timeTexts.minutes },
  { ms: second, text: timeTexts.seconds },
]

/**
 * A length of time in words, as coarse as it is long, and nothing of what there is none: "48 s", "9 min 5 s", "42 min",
 * "2 h", "2 h 30 min", "1 day", "2 days 4 h", "21 days". It stands on one line.
 */
export function lengthText(ms: number): string {
  const largest = units.findIndex((unit) => ms >= unit.ms)
  const told = largest === -1 ? units.slice(-1) : units.slice(largest, largest + (isWholeAlone(ms) ? 1 : 2))
  const counts = told.map((unit, index) => {
    const above = told[index - 1]
    return Math.floor((above === undefined ? Math.max(0, ms) : ms % above.ms) / unit.ms)
  })
  return told
    .flatMap(({ text }, index) => (counts[index] === 0 && told.length > 1 ? [] : [text(counts[index] ?? 0)]))
    .join('\u00a0')
}

/** Ten minutes and more, and fourteen days and more, are told in one unit. */
const isWholeAlone = (ms: number) => ms >= 14 * day || (ms >= 10 * minute && ms < hour)

/** So many minutes, in the same words. */
export const minutesText = (minutes: number): string =>
  minutes === 0 ? timeTexts.minutes(0) : lengthText(minutes * minute)

export interface TimeLeft {
  readonly length: string
  /** Stands after the length: colour alone never says that something is late. */
  readonly word: 'left' | 'overdue'
}

/** How far away a deadline is, or how long ago it passed. At the deadline itself nothing is late yet (sla, rule 37). */
export function timeLeft(dueAt: number, now: number): TimeLeft {
  return { length: lengthText(Math.abs(dueAt - now)), word: now > dueAt ? 'overdue' : 'left' }
}
