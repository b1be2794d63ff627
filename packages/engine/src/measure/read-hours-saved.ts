import type { HoursSavedAnswer, HoursSavedQuery } from '@understudy/contract/http/saved-time'
import { dayMs } from '@understudy/domain/day-ms'
import { type Done, hoursSaved } from '@understudy/domain/insight/hours-saved'
import { dateOfDay, localAt } from '@understudy/domain/sla/local-time'
import type pg from 'pg'
import { iso } from '../reading/iso.ts'
import type { Viewer } from '../reading/viewer.ts'
import { narrowed } from './narrowed.ts'
import { readSavedRows, type SavedRow } from './saved-rows.ts'

const usualDays = 90

/** Hours saved by client, task or assistant and by day or week of the client, as seen at `at` (milliseconds since the epoch). */
export async function readHoursSaved(
  pool: pg.Pool,
  viewer: Viewer,
  query: HoursSavedQuery,
  at: number,
): Promise<HoursSavedAnswer> {
  const cut = narrowed(viewer, query)
  const { by, per } = query
  const { from, to } = spanOf(query, at, usualDays)
  const rows = cut === undefined ? [] : await readSavedRows(pool, viewer.agencyId, cut, { by, per, from, to })
  const weeks = { day: 1 / 7, week: 1, total: daysIn(from, to) / 7 }[per]
  // What a client spent on all of its work says nothing of a part of it.
  const hasBaseline = by === 'client' && query.taskId === undefined && cut?.[2] === null
  const groups = Map.groupBy(rows, ({ key, start }) => `${key} ${start}`)
  const items = [...groups.values()].map((own) => presented(own, hasBaseline ? weeks : undefined))
  return { by, per, from, to, isEstimate: true, items }
}

function presented(rows: readonly SavedRow[], weeks: number | undefined): HoursSavedAnswer['items'][number] {
  const { key, name, start, baseline } = rows[0] as SavedRow
  const known = weeks === undefined ? null : baseline
  const minutes = known === null ? null : known.minutesPerWeek * (weeks ?? 0)
  return {
    ...{ key, name: name ?? '', from: start, ...hoursSaved(rows.map(doneOf), minutes ?? undefined) },
    ...{ baselineMinutes: minutes, baselineLate: known?.lateBecause ?? null },
  }
}

export function doneOf({ items, usual_minutes: usual, looks, look_seconds: seconds }: SavedRow): Done {
  return { items, usualMinutes: usual ?? undefined, looks, lookMinutes: seconds / 60 }
}

/** The days that are asked for; up to the day that it is in the zone of one client, else anywhere, where they are left out. */
export function spanOf(
  { from, to }: { readonly from?: string; readonly to?: string },
  at: number,
  days: number,
  zone?: string,
): { readonly from: string; readonly to: string } {
  const last = to ?? (zone === undefined ? iso(at + dayMs / 2).slice(0, 10) : dateOfDay(localAt(zone, at).day))
  return { from: from ?? iso(Date.parse(last) - (days - 1) * dayMs).slice(0, 10), to: last }
}

/** How many days a span has, both ends included. */
export const daysIn = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1)
