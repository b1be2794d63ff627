import type { CalendarPreview } from '@understudy/contract/http/calendars'

export type OpenDay = 'usual' | 'short'

/** Each date that is open, and whether for less long than its weekday mostly is. */
export function openDays(openings: CalendarPreview['openings']): ReadonlyMap<string, OpenDay> {
  const lengths = new Map<string, number>()
  for (const { date, from, to } of openings)
    lengths.set(date, (lengths.get(date) ?? 0) + Date.parse(to) - Date.parse(from))
  const byWeekday = Map.groupBy(lengths.keys(), weekdayOf)
  const usual = new Map(
    [...byWeekday].map(([day, dates]) => [day, mostFrequent(dates.map((date) => lengths.get(date) ?? 0))]),
  )
  return new Map([...lengths].map(([date, ms]) => [date, ms < (usual.get(weekdayOf(date)) ?? 0) ? 'short' : 'usual']))
}

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()

function mostFrequent(lengths: readonly number[]): number {
  const groups = [...Map.groupBy(lengths, (ms) => ms)]
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0
}
