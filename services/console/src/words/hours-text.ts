import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import type { Weekday } from '@understudy/domain/sla/local-time'
import { weekdayWords } from './staff-words.ts'

const days = Object.keys(weekdayWords) as Weekday[]

/** Weekly hours as people say them, days of the same hours together: "Mon to Fri 08:00–12:00, 13:00–17:00". */
export function hoursText({ hours }: Pick<CalendarDefinition, 'hours'>): string {
  const runs: { first: Weekday; last: Weekday; text: string }[] = []
  for (const day of days) {
    const text = (hours[day] ?? []).map(([opens, closes]) => `${opens}–${closes}`).join(', ')
    const run = runs.at(-1)
    if (run?.text === text) run.last = day
    else runs.push({ first: day, last: day, text })
  }
  const open = runs.filter(({ text }) => text !== '')
  return open.length === 0
    ? 'never'
    : open.map(({ first, last, text }) => `${spanText(first, last)} ${text}`).join('; ')
}

function spanText(first: Weekday, last: Weekday): string {
  if (first === 'mon' && last === 'sun') return 'every day'
  return first === last ? weekdayWords[first] : `${weekdayWords[first]} to ${weekdayWords[last]}`
}
