import { streamTypes } from '@understudy/domain/stream'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Inserted, insertEvents } from './test/insert-events.ts'

const agency = '018f0000-0000-7000-8000-00000000000a'
const idOf = (number: number) => `018f0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
const many = Array.from({ length: 500 }, (_, index) => idOf(index + 1))

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = new pg.Client({ connectionString: database.superuserUrl, options: '-c role=understudy_app' })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

test.each([
  ['turnaround_record', 'what goes on', (ids: readonly string[]) => turnarounds([], ids)],
  ['turnaround_record', 'what is kept of promises', readPromises],
  ['command_key', 'what was asked before', loadKeys],
  ['escalation', 'what runs about events', escalationsOf],
  ['escalation', 'whether an event stirs something', stirring],
  ['escalation', 'what runs about a subject, and what gathers under a root', loadRunning],
  ['escalation', 'whether it is as it was', holdFacts],
  ['risk_look', 'what is over', endLooks],
  ['message', 'what waits for a target', pendingOf],
] as const)(
  '%s: what was planned while nothing was in it looks up by key once much is: %s',
  async (table, _, lookUp) => {
    await asServer(() => client.query(`truncate ${table}; analyze ${table}`))
    await rowsRead(table, () => lookUp(many.slice(0, 1)))
    await fill[table]()
    expect(await rowsRead(table, () => lookUp(many.slice(0, 3)))).toBeLessThanOrEqual(20)
  },
)

test('A batch of verdicts looks up what each is about once, and not once more for every agency that it spans', async () => {
  const agencies = many.slice(0, 30)
  await asServer(async () => {
    await client.query(
      `insert into agency (agency_id, id, version, hash, state, machine_version, context, updated_at, name, mode)
       select id, id, 1, '\\x00', 'active', '1', '{"timeZone":"UTC"}', now(), 'Agency', 'live' from unnest($1::uuid[]) as a (id)`,
      [agencies],
    )
    await insertEvents(client, agencies.flatMap(askedFor))
    await client.query('analyze agency; analyze ledger')
  })
  const enter = () => enterOutcomes(agencies)
  expect(await rowsRead('ledger_p000', enter, agencies)).toBeLessThanOrEqual(3 * agencies.length)
  expect(await rowsRead('outcome_entry', () => client.query('select from outcome_entry'), agencies)).toBe(
    agencies.length,
  )
})

const reviewOf = (agencyId: string) => agencyId.replace('018f', '018e')

/** A client of this agency, and a review of its work; the client has the agency's id. */
function askedFor(agencyId: string): Inserted[] {
  const ofClient = { workItemId: agencyId, clientId: agencyId, taskId: agencyId, delegationId: agencyId }
  const review = { ...ofClient, assistantId: agencyId, drawKind: 'all' }
  return [
    { agencyId, streamId: agencyId, type: 'client.registered', body: { timeZone: 'UTC' } },
    { agencyId, streamId: reviewOf(agencyId), type: 'review.requested', body: review },
  ]
}

/** The first verdict of the review of each. */
function enterOutcomes(agencies: readonly string[]): Promise<unknown> {
  const each = <T>(value: T) => agencies.map(() => value)
  return client.query('select enter_outcomes($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)', [
    ...[agencies, agencies.map((_, index) => index + 1_000), each(1), agencies.map(reviewOf), agencies],
    ...[each(false), each('passed'), each(false), each(1), each(1_000), each('2026-11-24T10:00:00.000Z')],
    ...[each(null), each(null)],
  ])
}

const fill = {
  turnaround_record: () => inOurAgency(() => turnarounds(many, [])),
  // Keys are written by commands alone.
  command_key: () =>
    asServer(() =>
      client.query(
        `insert into command_key (agency_id, key, fingerprint, result, recorded_at)
         select $1, key, '\\x00', '{}', now() from unnest($2::text[]) as k (key)`,
        [agency, many],
      ),
    ),
  // Each of an item of its own, following from something of its own; half of them still gather.
  escalation: () =>
    asServer(() =>
      client.query(
        `insert into escalation (agency_id, id, version, hash, state, machine_version, context, updated_at, subject_kind,
           subject_id, root_kind, root_id, activation, severity_rank, cause, raised_at, told)
         select $1, id, 1, '\\x00', case nth % 2 when 0 then 'raised' else 'firing' end, '1',
           json_build_object('follows', 'task:' || id), now(), 'work_item',
           id, 'work_item', id, 1, 1, 'breach', now(), '{}'
         from unnest($2::uuid[]) with ordinality as s (id, nth)`,
        [agency, many],
      ),
    ),
  risk_look: () =>
    asServer(() =>
      client.query(
        'insert into risk_look (agency_id, work_item_id, id, wake_at) select $1, id, id, now() from unnest($2::uuid[]) as w (id)',
        [agency, many],
      ),
    ),
  // Each to a target of its own, about something that others of its root may yet be told of.
  message: () =>
    asServer(() =>
      client.query(
        `with target as (
           insert into message_target (agency_id, id, recipient_id, channel)
           select $1, id, id, 'webhook' from unnest($2::uuid[]) as t (id) returning agency_id, id
         )
         insert into message (agency_id, id, target_id, recipient_id, channel, about_id, activation, round, kind, severity,
           cause, root, shared_root, subject_kind, subject_id, dutiful, sequence, happened_at, made_at, state, form)
         select agency_id, id, id, id, 'webhook', id, 1, 1, 'fired', 'high', 'breach', 'work_item:' || id,
           'work_item:' || id, 'work_item', id, true, 1, now(), now(), 'waiting', 'single'
         from target`,
        [agency, many],
      ),
    ),
}

const oursOf = (ids: readonly string[]) => ids.map(() => agency)

function escalationsOf(ids: readonly string[]): Promise<unknown> {
  return client.query('select * from escalations_of_events($1, $2, $3)', [agency, oursOf(ids), ids])
}

function stirring(ids: readonly string[]): Promise<unknown> {
  const places = ids.map((_, index) => index + 1)
  const values = [agency, oursOf(ids), places, ids.map(() => 'work_item'), ids]
  return client.query('select * from stirring_positions($1, $2, $3, $4, $5)', values)
}

function loadRunning(ids: readonly string[]): Promise<unknown> {
  // No streams, and of the kinds behind them what runs and what gathers.
  const counts = [...streamTypes.map(() => 0), ids.length, ids.length]
  const twice = [...ids, ...ids]
  const known = twice.map(() => 0)
  return client.query('select * from load_batch($1, $2, $3, $4, $5, $6, $7)', [
    ...[agency, counts, oursOf(twice), twice, known],
    ...[[], []],
  ])
}

/** As commit_batch has it: under its owner, and with its way of planning. */
async function holdFacts(ids: readonly string[]): Promise<void> {
  await client.query(`set local role understudy_owner; set local plan_cache_mode = force_generic_plan;
    set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_hashjoin = off;
    set local enable_mergejoin = off; set local join_collapse_limit = 1`)
  const versions = ids.map(() => 1)
  await client.query('select hold_facts($1, $2, $3, $4, $5)', [
    ...[ids.map(() => 'escalation'), oursOf(ids), ids, versions],
    ids.map(() => ''),
  ])
}

async function pendingOf(targets: readonly string[]): Promise<void> {
  for (const target of targets) await client.query('select * from pending_of_target($1, $2, 1000)', [agency, target])
}

function endLooks(ids: readonly string[]): Promise<unknown> {
  const none = [[], [], [], [], [], [], [], [], []]
  return client.query('select * from keep_risk($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
    ...none,
    oursOf(ids),
    ids,
  ])
}

/** Begins records, and says of others that they go on, with nothing new. */
function turnarounds(made: readonly string[], changed: readonly string[]): Promise<unknown> {
  const nothing = (ids: readonly string[]) => ids.map(() => null)
  const instants = made.map(() => '2026-11-24T10:00:00.000Z')
  const begun = [oursOf(made), made, made, made, nothing(made), instants, ...Array(3).fill(nothing(made))]
  const goesOn = [oursOf(changed), changed, ...Array(4).fill(nothing(changed))]
  return client.query('select keep_turnarounds($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)', [
    ...begun,
    ...goesOn,
  ])
}

function readPromises(ids: readonly string[]): Promise<unknown> {
  return client.query('select * from read_promises($1, $2)', [oursOf(ids), ids])
}

function loadKeys(keys: readonly string[]): Promise<unknown> {
  return client.query('select * from load_batch($1, $2, $3, $4, $5, $6, $7)', [
    agency,
    [],
    [],
    [],
    [],
    oursOf(keys),
    keys,
  ])
}

/** How many rows of the table Postgres looks at meanwhile. */
async function rowsRead(table: string, work: () => Promise<unknown>, agencies = [agency]): Promise<number> {
  return inAgencies(agencies, async () => {
    const before = await rowsReadSoFar(table)
    await work()
    return (await rowsReadSoFar(table)) - before
  })
}

async function rowsReadSoFar(table: string): Promise<number> {
  const { rows } = await client.query(
    'select (coalesce(idx_tup_fetch, 0) + coalesce(seq_tup_read, 0))::int as count from pg_stat_xact_user_tables where relname = $1',
    [table],
  )
  return rows[0]?.count ?? 0
}

const inOurAgency = <T>(work: () => Promise<T>) => inAgencies([agency], work)

async function inAgencies<T>(agencies: readonly string[], work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  await client.query("select set_config('app.agencies', $1, true)", [agencies.join(',')])
  const result = await work()
  await client.query('commit')
  return result
}

async function asServer(work: () => Promise<unknown>): Promise<void> {
  await client.query('set role none')
  await work()
  await client.query('set role understudy_app')
}
