import { hash } from 'node:crypto'
import { inAgency } from '@understudy/db/key-ring'
import type { Engine } from '@understudy/engine/shell/engine'
import { Alarms } from './alarms.ts'
import { assembleCast, type LogCalendar } from './cast.ts'
import { type ItemFigures, type LogFigures, readItemFigures, summarise } from './figures.ts'
import { itemsOf, type LogItem } from './log-items.ts'
import type { Log } from './read-log.ts'
import { type Cast, itemIdOf, timelineOf } from './timeline.ts'
import { VirtualDriver } from './virtual-driver.ts'

export interface ReplayProgress {
  readonly done: number
  readonly total: number
  readonly events: number
}

export interface ReplayOptions {
  readonly replace: boolean
  readonly onProgress: (progress: ReplayProgress) => void
  /** Asked between batches; a run that is cut off goes on where it was. */
  readonly isCancelled: () => boolean
}

export interface ReplayResult {
  readonly agencyId: string
  readonly commands: number
  readonly alarms: number
  readonly events: number
  readonly refused: readonly string[]
  readonly finished: boolean
  readonly figures: LogFigures
  readonly items: readonly LogItem[]
  readonly idOf: (item: LogItem) => string
  readonly found: ReadonlyMap<string, ItemFigures>
}

const batchSize = 100

/** Replays a log through the engine as a virtual agency, one for each log and calendar. */
export async function replayLog(
  engine: Engine,
  log: Log,
  calendar: LogCalendar,
  options: ReplayOptions,
): Promise<ReplayResult> {
  const items = itemsOf(log.rows)
  if (items.length === 0) throw new Error('The log has no row that could be replayed')
  const name = hash('sha256', `${log.hash}\n${JSON.stringify(calendar)}`, 'hex')
  const agencyId = await agencyOf(engine, name, options.replace)
  const cast = await assembleCast(engine, agencyId, items, calendar)
  const run = await drive(engine, cast, items, options)
  if (run.finished)
    await inAgency(
      engine.pool,
      agencyId,
      'update replay_run set finished_at = coalesce(finished_at, now()) where agency_id = $1',
      [agencyId],
    )
  const found = await readItemFigures(engine.pool, agencyId)
  const idOf = (item: LogItem) => itemIdOf(cast, item)
  return { agencyId, ...run, figures: summarise(items, found, idOf), items, idOf, found }
}

/** The agency of this log: the one that is there, or the next where it is to be replaced. */
async function agencyOf(engine: Engine, name: string, replace: boolean): Promise<string> {
  for (let run = 1; ; run++) {
    const id = agencyIdOf(name, run)
    const [row] = await inAgency(engine.pool, id, 'select replaced_at from replay_run where agency_id = $1', [id])
    if (row !== undefined && row['replaced_at'] !== null) continue
    if (row !== undefined && replace) {
      await inAgency(engine.pool, id, 'update replay_run set replaced_at = now() where agency_id = $1', [id])
      continue
    }
    if (row === undefined)
      await inAgency(engine.pool, id, 'insert into replay_run (agency_id, log_hash) values ($1, $2)', [id, name])
    return id
  }
}

function agencyIdOf(name: string, run: number): string {
  const digest = hash('sha256', `${name} ${run}`, 'hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

async function drive(
  engine: Engine,
  cast: Cast,
  items: readonly LogItem[],
  { onProgress, isCancelled }: ReplayOptions,
) {
  const timeline = timelineOf(items, cast)
  const handler = `replay:${cast.agencyId}`
  const driver = new VirtualDriver(engine, cast.agencyId, await Alarms.read(engine.pool, cast.agencyId))
  let done = await cursorOf(engine, handler)
  const tally = { commands: timeline.length, alarms: 0, events: 0, refused: [] as string[] }
  while (done < timeline.length && !isCancelled()) {
    const batch = timeline.slice(done, done + batchSize)
    const { outcomes, events, wakes } = await driver.run(batch, {
      handler,
      lane: 0,
      from: done,
      to: done + batch.length,
    })
    for (const [index, outcome] of outcomes.entries())
      if (outcome.kind === 'refused')
        tally.refused.push(`${batch[index]?.name}: ${outcome.reasons.map(({ message }) => message).join('; ')}`)
    done += batch.length
    tally.events += events
    tally.alarms += wakes
    onProgress({ done, total: timeline.length, events: tally.events })
  }
  return { ...tally, finished: done >= timeline.length }
}

/** How many commands of the log have been committed: the driver's cursor moves in the same transaction. */
async function cursorOf({ pool }: Engine, handler: string): Promise<number> {
  await pool.query('insert into lane_cursor (handler, lane) values ($1, 0) on conflict do nothing', [handler])
  const { rows } = await pool.query('select position from lane_cursor where handler = $1 and lane = 0', [handler])
  return rows[0]?.position ?? 0
}
