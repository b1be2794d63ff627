import type { Cadence } from '@understudy/contract/http/cadences'
import type { Weekday } from '@understudy/domain/sla/local-time'
import { officeDays } from '../forms/week-fields.ts'
import { weekdayWords } from '../words/staff-words.ts'
import { cadenceWords as words } from '../words/task-form-words.ts'

const days = Object.keys(weekdayWords) as Weekday[]
const weekly = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/

/** When work recurs, as people say it: "Every weekday 09:00 America/Chicago"; a rule that is none of days stands as it is. */
export function cadenceText({ rule, start, zone }: Pick<Cadence, 'rule' | 'start' | 'zone'>): string {
  const named = daysText(rule)
  return named === undefined ? words.customRule(rule, zone) : words.every(named, start.slice(11, 16), zone)
}

function daysText(rule: string): string | undefined {
  if (rule === 'FREQ=DAILY') return words.everyDay
  const named = weekly.exec(rule)?.[1]?.split(',')
  if (named === undefined) return undefined
  const chosen = days.filter((day) => named.includes(day.slice(0, 2).toUpperCase()))
  if (chosen.length === days.length) return words.everyDay
  if (chosen.join() === officeDays.join()) return words.everyWeekday
  return words.everyOf(chosen.map((day) => weekdayWords[day]).join(', '))
}
