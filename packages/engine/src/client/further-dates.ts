import type { VEvent } from 'node-ical'

/** One time that an event takes place; whole days lie at midnight of the machine's own zone, as the library has them. */
export interface Occurrence {
  readonly event: VEvent
  readonly start: Date
  readonly end: Date
}

/**
 * The dates that an event names beside its rule (RFC 5545, RDATE), which the library leaves as they are written; without
 * those that were taken out, and those that were moved where they were moved to.
 * @throws RangeError where one cannot be read
 */
export function furtherDates(event: VEvent, zone: string): Occurrence[] {
  const { start, end = start, exdate = {} } = event
  const recurrences: Readonly<Record<string, object>> = event.recurrences ?? {}
  const { rdate } = event as { rdate?: Written | readonly Written[] }
  const written = rdate === undefined ? [] : [rdate].flat()
  return written.flatMap((one) =>
    datesIn(one, zone).flatMap(({ at, keys }) => {
      if (keys.some((key) => key in exdate)) return []
      const moved = keys.map((key) => recurrences[key]).find((other) => other !== undefined) as VEvent | undefined
      if (moved !== undefined) return [{ event: moved, start: moved.start, end: moved.end ?? moved.start }]
      return [{ event, start: at, end: new Date(at.getTime() + end.getTime() - start.getTime()) }]
    }),
  )
}

/** As the library hands on what it does not know. */
type Written = string | { readonly val: string; readonly params?: Readonly<Record<string, string>> }

/** Each with the keys by which the library keeps its exceptions. A period counts as its start. */
function datesIn(written: Written, zone: string): { at: Date; keys: string[] }[] {
  const { val, params } = typeof written === 'string' ? { val: written, params: {} } : { params: {}, ...written }
  return val.split(',').map((text) => {
    const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?(?:\/.*)?$/.exec(text.trim())
    if (found === null) throw new RangeError(`The feed names a date that cannot be read: ${text.slice(0, 40)}`)
    const [, year = '', month = '', day = '', hour, minute, second, utc] = found
    const date = `${year}-${month}-${day}`
    if (hour === undefined) return { at: new Date(Number(year), Number(month) - 1, Number(day)), keys: [date] }
    const wall = Temporal.PlainDateTime.from(`${date}T${hour}:${minute}:${second}`)
    const { epochMilliseconds } = wall.toZonedDateTime(utc === 'Z' ? 'UTC' : (params?.['TZID'] ?? zone))
    const at = new Date(epochMilliseconds)
    return { at, keys: [at.toISOString()] }
  })
}
