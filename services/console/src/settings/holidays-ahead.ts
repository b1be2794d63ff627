import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { calendarWords as words } from '../words/calendar-words.ts'
import { holidayListWords } from '../words/ways-words.ts'

interface HolidayAhead {
  readonly date: string
  readonly name: string
  /** Whose list it came from, in words. */
  readonly from: string
  readonly isOff: boolean
}

/** The holidays of the twelve months from a day on, each date once, with those that were switched off. */
export function holidaysAhead({ holidays = [], holidaysOff = [] }: CalendarDefinition, today: string): HolidayAhead[] {
  const end = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  const byDate = Map.groupBy(holidays, ({ date }) => date)
  const dates = [...new Set([...byDate.keys(), ...holidaysOff])].filter((date) => date >= today && date < end)
  return dates.toSorted().map((date) => {
    const same = byDate.get(date) ?? []
    const names = new Set(same.map(({ name = '' }) => name).filter((name) => name !== ''))
    const sources = new Set(same.map(({ source }) => sourceText(source)))
    return {
      ...{ date, name: [...names].join(', '), from: [...sources].join(', ') },
      isOff: holidaysOff.includes(date),
    }
  })
}

/** What a feed is called by who follows it: "town" of "feed:town". */
export const feedName = (source: string) => source.split(':').slice(1).join(':') || source

/** "region:US-TX" and "feed:town", as people say it. */
function sourceText(source: string | undefined): string {
  if (source === undefined) return words.byHand
  const [kind, ...name] = source.split(':')
  if (kind === 'list') return holidayListWords.ofList(feedName(source))
  return kind === 'region' ? words.ofRegion(name.join(':').toUpperCase()) : words.ofFeed(feedName(source))
}

interface Listed {
  readonly date: string
  readonly name?: string
}

/** The days of a list that is typed in, one a line, or the first line that begins with none. */
export function listedDays(text: string): { readonly days: Listed[]; readonly wrong?: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const wrong = lines.find((line) => !/^\d{4}-\d{2}-\d{2}(\s|$)/.test(line))
  const days = lines.map((line) => {
    const name = line.slice(dayLength).trim()
    return { date: line.slice(0, dayLength), ...(name !== '' && { name }) }
  })
  return { days, ...(wrong !== undefined && { wrong }) }
}

const dayLength = '2027-12-24'.length
