import { hash } from 'node:crypto'
import { inAgency } from '@understudy/db/key-ring'
import type { Outcome } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { Alarms } from './alarms.ts'
import { assembleCast, type LogCalendar } from './cast.ts'
import { itemsOf } from './log-items.ts'
import type { Log } from './read-log.ts'
import { type Replayed, readReplayed } from './replayed-items.ts'
import { type Cast, type LogCommand, timelineOf } from './timeline.ts'
import { VirtualDriver } from './virtual-driver.ts'

export interface ReplayProgress {
  readonly done: number
  readonly total: number
  readonly events: number
}

export interface ReplayOptions {
  readonly replace: boolean
  /** Ends the run after the batch in which the engine refused a row. */
  readonly stopAtRefusal: boolean
  readonly onRefused: (refusal: Refusal) => void
  readonly onProgress: (progress: ReplayProgress) => void
  /** Asked between batches; a run that is cut off goes on where it was. */
  readonly isCancelled: () => boolean
}

/** A row of the log that the engine did not take. */
export interface Refusal {
  readonly line: number
  readonly why: string
}

/** What this run did, which may be the rest of an earlier one. */
export interface RunTally {
  commands: number
  alarms: number
  events: number
}

export interface ReplayResult extends Replayed {
  readonly agencyId: string
  /** Commands of the whole log, and those that set its agency up. */
  readonly commands: number
  readonly setUpCommands: number
  readonly now: Readonly<RunTally>
  readonly finished: boolean
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
  const { cast, commands: setUpCommands } = await assembleCast(engine, agencyId, items, calendar)
  const timeline = timelineOf(items, cast)
  const { finished, ...now } = await drive(engine, cast, timeline, options)
  if (finished)
    await inAgency(
      engine.pool,
      agencyId,
      'update replay_run set finished_at = coalesce(finished_at, now()) where agency_id = $1',
      [agencyId],
    )
  const replayed = await readReplayed(engine.pool, agencyId)
  return { ...replayed, agencyId, commands: timeline.length, setUpCommands, now, finished }
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
  { agencyId }: Cast,
  timeline: readonly LogCommand[],
  { onProgress, onRefused, isCancelled, stopAtRefusal }: ReplayOptions,
): Promise<RunTally & { finished: boolean }> {
  const handler = `replay:${agencyId}`
  const driver = new VirtualDriver(engine, agencyId, await Alarms.read(engine.pool, agencyId))
  let done = await cursorOf(engine, handler)
  const tally: RunTally = { commands: 0, alarms: 0, events: 0 }
  let stopped = stopAtRefusal && (await hasRefused(engine, agencyId))
  while (done < timeline.length && !isCancelled() && !stopped) {
    const batch = timeline.slice(done, done + batchSize)
    const move = { handler, lane: 0, from: done, to: done + batch.length }
    const { outcomes, events, wakes } = await driver.run(batch, move)
    const refusals = refusalsOf(batch, outcomes)
    refusals.forEach(onRefused)
    stopped = stopAtRefusal && refusals.length > 0
    done += batch.length
    tally.commands += batch.length
    tally.events += events
    tally.alarms += wakes
    onProgress({ done, total: timeline.length, events: tally.events })
  }
  return { ...tally, finished: done >= timeline.length && !stopped }
}

function refusalsOf(batch: readonly LogCommand[], outcomes: readonly Outcome[]): Refusal[] {
  return outcomes.flatMap((outcome, index) => {
    if (outcome.kind !== 'refused') return []
    const why = outcome.reasons.map(({ message }) => message).join('; ')
    return [{ line: batch[index]?.line ?? 0, why }]
  })
}

/** An earlier part of the run met a row that the engine refused. */
async function hasRefused({ pool }: Engine, agencyId: string): Promise<boolean> {
  const text = `select from work_item where agency_id = $1 and state = 'cancelled' limit 1`
  return (await inAgency(pool, agencyId, text, [agencyId])).length > 0
}

/** How many commands of the log have been committed: the driver's cursor moves in the same transaction. */
async function cursorOf({ pool }: Engine, handler: string): Promise<number> {
  await pool.query('insert into lane_cursor (handler, lane) values ($1, 0) on conflict do nothing', [handler])
  const { rows } = await pool.query('select position from lane_cursor where handler = $1 and lane = 0', [handler])
  return rows[0]?.position ?? 0
}
