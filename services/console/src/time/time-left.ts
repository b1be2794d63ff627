import { timeTexts } from '../words/time-texts.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** A length of time in words, as coarse as it is long: "48 s", "9 min 05 s", "42 min", "3 h 05 min", "2 d 4 h", "21 d". */
export function lengthText(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / second)) * second
  if (whole < minute) return `${whole / second} s`
  if (whole < 10 * minute) return timeTexts.minS(Math.floor(whole / minute), two((whole % minute) / second))
  if (whole < hour) return timeTexts.min(Math.floor(whole / minute))
  if (whole < day) return timeTexts.hMin(Math.floor(whole / hour), two(Math.floor((whole % hour) / minute)))
  const hours = Math.floor((whole % day) / hour)
  if (whole < 14 * day && hours > 0) return `${Math.floor(whole / day)} d ${hours} h`
  return `${Math.floor(whole / day)} d`
}

const two = (value: number) => String(value).padStart(2, '0')

export interface TimeLeft {
  readonly length: string
  /** Stands after the length: colour alone never says that something is late. */
  readonly word: 'left' | 'overdue'
}

/** How far away a deadline is, or how long ago it passed. At the deadline itself nothing is late yet (sla, rule 37). */
export function timeLeft(dueAt: number, now: number): TimeLeft {
  return { length: lengthText(Math.abs(dueAt - now)), word: now > dueAt ? 'overdue' : 'left' }
}
