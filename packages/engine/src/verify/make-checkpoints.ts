import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Engine } from '../shell/engine.ts'
import type { Checkpoint } from './checkpoint.ts'
import { type CheckpointDrafts, type CheckpointTurn, openCheckpointDrafts } from './checkpoint-drafts.ts'

export interface MakeCheckpointsOptions {
  /** Events that make a checkpoint at once. */
  readonly events?: number
  /** How long a lesser number may wait, milliseconds. */
  readonly afterMs?: number
  /** How long to wait for transactions that may still write, of any database of the server, milliseconds. */
  readonly patienceMs?: number
}

/**
 * Makes the checkpoints that are due: for each agency one every 1,000 of its events, or 10 minutes after the first one
 * that waits. To be called every few seconds by the worker or the timers, with an engine of the app role; with nothing
 * due it costs two short queries. Any number of processes may call it: one works, the others return at once. What a
 * crash cuts off is made by the next call. Answers what it made, for whoever keeps a copy outside the database.
 *
 * Positions can appear late, when a transaction that drew one commits after a later one; so it only looks at positions
 * below which nothing can appear any more, and answers nothing while a long transaction leaves that open.
 */
export async function makeCheckpoints(
  engine: Engine,
  now: number,
  { events = 1_000, afterMs = 600_000, patienceMs = 1_000 }: MakeCheckpointsOptions = {},
): Promise<Checkpoint[]> {
  const upto = await settledPosition(engine.pool, patienceMs / waitMs)
  const made: Checkpoint[] = []
  for (let round = await oneRound(); round !== undefined; round = await oneRound()) made.push(...round)
  return made

  async function oneRound(): Promise<Checkpoint[] | undefined> {
    if (upto === undefined) return undefined
    return inTransaction(engine.pool, (client) => makeSome(engine, client, { upto, now, events, afterMs }))
  }
}

interface Horizon {
  readonly upto: number
  readonly now: number
  readonly events: number
  readonly afterMs: number
}

/** An arbitrary number that no other lock uses. */
const advisoryLock = 5_117_002
/** What one transaction counts, and what it holds in memory: some 100 bytes an event at most. */
const mostCounted = 500_000
const mostEvents = 100_000
const mostAgencies = 500
const pageSize = 10_000

/** One bounded transaction; undefined once nothing more is due, or while another process is at it. */
async function makeSome(engine: Engine, client: pg.PoolClient, horizon: Horizon): Promise<Checkpoint[] | undefined> {
  const { rows } = await client.query('select pg_try_advisory_xact_lock($1) as held', [advisoryLock])
  if (!rows[0].held) return undefined
  const turns = await turnsOf(client, horizon)
  if (turns.length === 0) return undefined
  const drafts = openCheckpointDrafts(engine.keys.checkpoints, turns, horizon)
  await client.query("select set_config('app.agencies', $1, true)", [turns.map(({ agencyId }) => agencyId).join(',')])
  await takeHeads(client, drafts, turns)
  await client.query({ ...insertStatement, values: columnsOf(drafts.made) })
  await client.query({ ...progressStatement, values: drafts.progress() })
  return drafts.made.length > 0 ? drafts.made : undefined
}

/** Reads the events that wait, page by page; stops early only within an agency that has more than fit. */
async function takeHeads(client: pg.PoolClient, drafts: CheckpointDrafts, turns: readonly CheckpointTurn[]) {
  const agencies = turns.map(({ agencyId }) => agencyId)
  const upto = Math.max(...turns.map((turn) => turn.countedPosition))
  let after = Math.min(...turns.map((turn) => turn.uptoPosition))
  for (let taken = 0; taken < mostEvents; ) {
    const { rows } = await client.query({ ...headsStatement, values: [after, upto, agencies, pageSize] })
    for (const row of rows) if (drafts.take(row)) taken += 1
    if (rows.length < pageSize) return drafts.finish()
    after = rows.at(-1).position
  }
}

async function turnsOf(client: pg.PoolClient, { upto, now, events, afterMs }: Horizon): Promise<CheckpointTurn[]> {
  const instants = [now, now - afterMs, now - afterMs / 2].map((instant) => new Date(instant).toISOString())
  const { rows } = await client.query('select * from due_checkpoints($1, $2, $3, $4, $5, $6, $7)', [
    upto,
    mostCounted,
    events,
    ...instants,
    mostAgencies,
  ])
  const due = rows.map((row) => ({
    agencyId: row.agency_id,
    number: row.number,
    uptoPosition: row.upto_position,
    hash: row.hash,
    countedPosition: row.counted_position,
    waiting: row.waiting,
    isOld: row.is_old,
  }))
  return fitting(due)
}

/** As many agencies as fit into one transaction by the events that wait; always one. */
function fitting(turns: readonly CheckpointTurn[]): CheckpointTurn[] {
  let sum = 0
  return turns.filter(({ waiting }, index) => {
    sum += waiting
    return index === 0 || sum <= mostEvents
  })
}

const waitMs = 5

/** The newest position below which every event that will ever appear is there; undefined while that stays open. */
async function settledPosition(pool: pg.Pool, tries: number): Promise<number | undefined> {
  const { rows } = await pool.query('select position, xmax::text, xmin::text from ledger_horizon()')
  const { position, xmax, xmin } = rows[0] as { position: number; xmax: string; xmin: string }
  let oldest = BigInt(xmin)
  for (let attempt = 0; oldest < BigInt(xmax); attempt++) {
    if (attempt >= tries) return undefined
    await sleep(waitMs)
    const later = await pool.query('select pg_snapshot_xmin(pg_current_snapshot())::text as xmin')
    oldest = BigInt(later.rows[0].xmin)
  }
  return position
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

const headsStatement = {
  name: 'checkpoint_heads',
  text: `select position, agency_id, stream_id, version, hash from ledger
         where position > $1 and position <= $2 and agency_id = any ($3::uuid[]) order by position limit $4`,
}

const insertStatement = {
  name: 'checkpoint_insert',
  text: `insert into ledger_checkpoint (agency_id, number, upto_position, streams, root, previous, hash, signature, made_at)
         select * from unnest($1::uuid[], $2::int[], $3::bigint[], $4::int[], $5::bytea[], $6::bytea[], $7::bytea[],
                              $8::bytea[], $9::timestamptz[])`,
}

const progressStatement = {
  name: 'checkpoint_progress',
  text: `update checkpoint_progress p
         set number = d.number, upto_position = d.upto, hash = d.hash, waiting = d.waiting,
             waiting_since = case when d.waiting = 0 then null else $6::timestamptz end
         from unnest($1::uuid[], $2::int[], $3::bigint[], $4::bytea[], $5::int[]) d (agency_id, number, upto, hash, waiting)
         where p.agency_id = d.agency_id`,
}

function columnsOf(made: readonly Checkpoint[]): unknown[] {
  return [
    made.map((one) => one.agencyId),
    made.map((one) => one.number),
    made.map((one) => one.uptoPosition),
    made.map((one) => one.streams),
    made.map((one) => one.root),
    made.map((one) => one.previous),
    made.map((one) => one.hash),
    made.map((one) => one.signature),
    made.map((one) => new Date(one.madeAt).toISOString()),
  ]
}
