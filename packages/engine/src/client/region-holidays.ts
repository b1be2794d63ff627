import type { Holiday } from '@understudy/domain/sla/calendar-definition'

/** A region as date-holidays names it: a country, perhaps a state and a part of it, such as `US-TX` or `DE-BY`. */
export interface RegionHolidays {
  /** What the holidays carry as their source, so that a refresh replaces these alone. */
  readonly source: string
  readonly holidays: readonly Omit<Holiday, 'source'>[]
}

const prefix = 'region:'
/** Of a year's list: this year's, and enough of the next ones for any deadline that is laid now. */
const yearsAhead = 3

/** The region of a source of holidays, where it is one. */
export function regionOf(source: string): string | undefined {
  return source.startsWith(prefix) ? source.slice(prefix.length) : undefined
}

/**
 * The public holidays of a region, by date-holidays, from a year on. The library is 31 MB: it is loaded when first asked
 * for. Dates are local to the region, whatever the time of day that the library gives them.
 * @throws RangeError where the library knows no such region
 */
export async function holidaysOfRegion(region: string, fromYear: number): Promise<RegionHolidays> {
  const { default: Holidays } = await import('date-holidays')
  const [country = '', state, part] = region.split('-')
  const known = new Holidays()
  if (!(country in (known.getCountries() ?? {}))) throw unknown(region)
  if (state !== undefined && !(state in (known.getStates(country) ?? {}))) throw unknown(region)
  if (part !== undefined && !(part in (known.getRegions(country, state as string) ?? {}))) throw unknown(region)
  const list =
    part === undefined
      ? state === undefined
        ? new Holidays(country)
        : new Holidays(country, state)
      : new Holidays(country, state as string, part)
  const years = Array.from({ length: yearsAhead }, (_, index) => fromYear + index)
  const days = years.flatMap((year) => list.getHolidays(year, 'en') ?? []).filter(({ type }) => type === 'public')
  return { source: `${prefix}${region}`, holidays: days.flatMap(datesOf) }
}

const unknown = (region: string) =>
  new RangeError(`There is no region ${region}; name a country such as US, or with its state such as US-TX`)

/** A holiday of several days is one a day. */
function datesOf({ date, name, start, end }: { date: string; name: string; start: Date; end: Date }) {
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  return Array.from({ length: Math.min(days, 14) }, (_, index) => ({
    date: new Date(first + index * 86_400_000).toISOString().slice(0, 10),
    name: name.slice(0, 200),
  }))
}
