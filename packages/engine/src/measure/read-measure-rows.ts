import type { MeasureRows, MeasureRowsQuery } from '@understudy/contract/http/measure-rows'
import type pg from 'pg'
import type { Viewer } from '../reading/viewer.ts'
import { readAttainment } from './read-attainment.ts'
import { readHoursSaved, spanOf } from './read-hours-saved.ts'
import { readReworkRates } from './read-rework-rates.ts'
import { readTurnaround } from './read-turnaround.ts'
import { roiFigures } from './roi-figures.ts'
import { type Figure, standingFigures } from './standing-figures.ts'

const usualDays = 90

/**
 * Every measure as one long table, as seen at `at` (milliseconds since the epoch): what each measure answers by itself, of
 * the same span, one figure a row. Hours saved are by week of the client, from its Monday.
 */
export async function readMeasureRows(
  pool: pg.Pool,
  viewer: Viewer,
  query: MeasureRowsQuery,
  at: number,
): Promise<MeasureRows> {
  const span = spanOf(query, at, usualDays)
  const asked = { ...query, ...span }
  const figures = await Promise.all([
    savedFigures(pool, viewer, asked, at),
    yieldFigures(pool, viewer, asked),
    turnaroundFigures(pool, viewer, asked, 'turnaround', at),
    turnaroundFigures(pool, viewer, asked, 'response', at),
    promiseFigures(pool, viewer, asked, at),
    standingFigures(pool, viewer, asked, at),
    roiFigures(pool, viewer, asked, at),
  ])
  return {
    items: figures
      .flat()
      .map((figure) => ({ by: query.by, ...span, low: null, high: null, currency: null, ...figure })),
  }
}

type Asked = MeasureRowsQuery & { readonly from: string; readonly to: string }

async function savedFigures(pool: pg.Pool, viewer: Viewer, asked: Asked, at: number): Promise<Figure[]> {
  const { items } = await readHoursSaved(pool, viewer, { ...asked, per: 'week' }, at)
  return items.flatMap(({ key, name, from, hours: { low, likely, high }, items: n, looks, lookMinutes }): Figure[] => {
    const week = { key, name, from, to: sundayOf(from) }
    return [
      { ...week, measure: 'hours_saved', unit: 'hours', value: likely, low, high, n },
      { ...week, measure: 'items_done', unit: 'count', value: n, n },
      { ...week, measure: 'leader_minutes', unit: 'minutes', value: lookMinutes, n: looks },
    ]
  })
}

const sundayOf = (monday: string): string => new Date(Date.parse(monday) + 6 * 86_400_000).toISOString().slice(0, 10)

async function yieldFigures(pool: pg.Pool, viewer: Viewer, asked: Asked): Promise<Figure[]> {
  const { items } = await readReworkRates(pool, viewer, { ...asked, sample: 'drawn' })
  return items.map(({ id: key, name, n, firstPassYield: { rate, interval } }) => ({
    ...{ measure: 'first_pass_yield', unit: 'share', key, name, value: rate, n },
    ...{ low: interval?.lower ?? null, high: interval?.upper ?? null },
  }))
}

async function turnaroundFigures(
  pool: pg.Pool,
  viewer: Viewer,
  asked: Asked,
  of: 'turnaround' | 'response',
  at: number,
): Promise<Figure[]> {
  const { items } = await readTurnaround(pool, viewer, { ...asked, of }, at)
  return items.flatMap(({ key, name, n, open, percentiles }): Figure[] => [
    ...percentiles.map(
      ({ share, hours }): Figure => ({
        ...{ measure: `${of}_${Math.round(share * 100)}`, unit: 'hours', key, name, n },
        ...{ value: hours.time, low: hours.lower, high: hours.upper },
      }),
    ),
    { measure: `${of}_open`, unit: 'count', key, name, value: open, n },
  ])
}

async function promiseFigures(pool: pg.Pool, viewer: Viewer, asked: Asked, at: number): Promise<Figure[]> {
  const { items } = await readAttainment(pool, viewer, asked, at)
  return items
    .filter(({ audience }) => audience === 'client')
    .map(({ key, name, kind, attainment, hits, misses }) => ({
      ...{ measure: `${kind}_within_promise`, unit: 'share', key, name, value: attainment, n: hits + misses },
    }))
}
