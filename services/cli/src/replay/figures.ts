import type { Clock } from '@understudy/domain/sla/clock'
import type pg from 'pg'
import type { LogItem } from './log-items.ts'

/** What the database says of one replayed item. Durations in business seconds. */
export interface ItemFigures {
  readonly id: string
  readonly responseS: number
  readonly turnaroundS: number
  readonly pausedS: number
  readonly responseMissed: boolean
  readonly turnaroundMissed: boolean
  readonly isRepeat: boolean
}

export interface Figures {
  readonly items: number
  readonly sittings: number
  readonly response_missed: number
  readonly turnaround_missed: number
  readonly turnaround_p50_s: number
  readonly turnaround_p90_s: number
  readonly paused_business_s: number
  readonly rework_items: number
}

const pageSize = 2_000

/** The finished items of a virtual agency, read back in pages. */
export async function readItemFigures(pool: pg.Pool, agencyId: string): Promise<Map<string, ItemFigures>> {
  const found = new Map<string, ItemFigures>()
  const client = await pool.connect()
  try {
    await client.query('begin read only')
    await client.query("select set_config('app.agencies', $1, true)", [agencyId])
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const { rows } = await client.query(
        `select id, context from work_item where agency_id = $1 and id > $2 and state in ('delivered', 'accepted') order by id limit ${pageSize}`,
        [agencyId, after],
      )
      for (const row of rows) found.set(row.id, figuresOf(row.id, row.context))
      if (rows.length < pageSize) break
      after = rows.at(-1)?.id
    }
    await client.query('commit')
    return found
  } finally {
    client.release()
  }
}

function figuresOf(id: string, { clocks, repeatOf }: { clocks: Clock[]; repeatOf: string | null }): ItemFigures {
  const of = (kind: string) => clocks.find((clock) => clock.kind === kind)
  const [response, turnaround] = [of('response'), of('turnaround')]
  return {
    id,
    responseS: (response?.elapsedBusinessMs ?? 0) / 1_000,
    turnaroundS: (turnaround?.elapsedBusinessMs ?? 0) / 1_000,
    pausedS: (turnaround?.pausedBusinessMs ?? 0) / 1_000,
    responseMissed: response?.state === 'missed',
    turnaroundMissed: turnaround?.state === 'missed',
    isRepeat: repeatOf !== null,
  }
}

export interface LogFigures {
  readonly cases: number
  readonly rows: number
  readonly assistants: number
  readonly all: Figures
  readonly by_activity: Readonly<Record<string, Figures>>
}

/** All figures of a log, over everything and by activity; `idOf` names the item that was made of a log item. */
export function summarise(
  items: readonly LogItem[],
  found: ReadonlyMap<string, ItemFigures>,
  idOf: (item: LogItem) => string,
): LogFigures {
  const pairs = items.flatMap((item): Pair[] => {
    const figures = found.get(idOf(item))
    return figures === undefined ? [] : [{ item, figures }]
  })
  const byActivity = [...Map.groupBy(pairs, ({ item }) => item.activity)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const sittings = items.flatMap((item) => item.sittings)
  return {
    cases: new Set(items.map(({ caseId }) => caseId)).size,
    rows: sittings.length,
    assistants: new Set(sittings.map(({ resource }) => resource)).size,
    all: totals(pairs),
    by_activity: Object.fromEntries(byActivity.map(([activity, list]) => [activity, totals(list)])),
  }
}

interface Pair {
  readonly item: LogItem
  readonly figures: ItemFigures
}

function totals(pairs: readonly Pair[]): Figures {
  const turnarounds = pairs.map(({ figures }) => figures.turnaroundS).toSorted((a, b) => a - b)
  const count = (test: (pair: Pair) => boolean) => pairs.filter(test).length
  return {
    items: pairs.length,
    sittings: pairs.reduce((sum, { item }) => sum + item.sittings.length, 0),
    response_missed: count(({ figures }) => figures.responseMissed),
    turnaround_missed: count(({ figures }) => figures.turnaroundMissed),
    turnaround_p50_s: thousandths(percentile(turnarounds, 0.5)),
    turnaround_p90_s: thousandths(percentile(turnarounds, 0.9)),
    paused_business_s: tenths(pairs.reduce((sum, { figures }) => sum + figures.pausedS, 0)),
    rework_items: count(({ figures }) => figures.isRepeat),
  }
}

const thousandths = (value: number) => Math.round(value * 1_000) / 1_000

/** As the expected figures have their long sums. */
const tenths = (value: number) => Math.round(value * 10) / 10

/** Linear interpolation between order statistics, type 7 of Hyndman and Fan (1996). */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return 0
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] as number
  const high = sorted[Math.ceil(place)] as number
  return low + (high - low) * (place - Math.floor(place))
}
