import { iso } from '../reading/iso.ts'

const usualWindowMs = 90 * 86_400_000
const dayMs = 86_400_000

/** The days on which work was made, as somebody asks for them. */
export interface AskedDays {
  readonly from?: string
  readonly to?: string
}

/** Since when, as it is answered: the day that was asked for, or 90 days before `at`. */
export const sinceOf = ({ from }: AskedDays, at: number): string =>
  from === undefined ? iso(at - usualWindowMs) : `${from}T00:00:00.000Z`

/** The values of `madeBetween`: an instant before which nothing lies in any zone, and the days. */
export function valuesOfDays(days: AskedDays, at: number): readonly [string, string | null, string | null] {
  const since = Date.parse(sinceOf(days, at)) - (days.from === undefined ? 0 : dayMs)
  return [iso(since), days.from ?? null, days.to ?? null]
}

/**
 * Joins records of $1 to the days that are asked for, each by those of its client (domain, section 12): instants, so that
 * no row is told in a zone. $2 client  $6 since  $7 $8 first and last day, or null.
 */
export const spansOfClients = `spans as materialized (
    select h.id, case when $7::date is null then $6::timestamptz else $7::date::timestamp at time zone h.zone end as since,
      case when $8::date is null then 'infinity'::timestamptz else ($8::date + 1)::timestamp at time zone h.zone end as until
    from (
      select c.id, coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone') as zone
      from client c where c.agency_id = $1 and ($2::uuid is null or c.id = $2)
    ) h
  )`

export const madeBetween = `join spans z on z.id = r.client_id and r.made_at >= z.since and r.made_at < z.until`
