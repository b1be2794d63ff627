import { hkdfSync, randomBytes } from 'node:crypto'
import pg from 'pg'
import { askedTogether } from './asked-together.ts'
import { type CheckpointSeal, openCheckpointSeal } from './checkpoint-seal.ts'
import type { PersonKeyRow } from './commit-batch.ts'
import { type LinkSeal, openLinkSeal } from './link-seal.ts'
import { type MasterKeys, openMasterKeys } from './master-keys.ts'

/** The keys of people, of clients and of draw periods, wrapped under the installation's master key (32 bytes). */
export interface KeyRing {
  /** A fresh key for a person or a client, and the row that keeps it, to be committed with the first field it seals. */
  fresh(agencyId: string, personId: string): { key: Buffer; row: PersonKeyRow }
  /** The keys of these people and clients that still exist. */
  of(agencyId: string, personIds: readonly string[]): Promise<Map<string, Buffer>>
  /**
   * The key of a client as this process knew it a minute ago at most: for what is written all day long. What it seals after
   * the key is gone opens for nobody.
   */
  ofClient(agencyId: string, clientId: string): Promise<Buffer | undefined>
  /** The secret of an agency's draw period, made at its first use. */
  drawKey(agencyId: string, period: string): Promise<Buffer>
  /** A secret of a channel as it is stored, and back. */
  wrap(secret: Buffer): Buffer
  unwrap(wrapped: Buffer): Buffer
  /** What links in messages are signed with. */
  readonly links: LinkSeal
  /** What cookies of people's sessions are signed with, and their second factors sealed; the newest first. */
  readonly signIn: readonly [string, ...string[]]
  readonly masters: MasterKeys
  /** What checkpoints of the ledger are signed with. */
  readonly checkpoints: CheckpointSeal
}

const keyBytes = 32
const clientKeyMs = 60_000
const mostKept = 10_000

/** Of several master keys the newest is first. */
export function openKeyRing(pool: pg.Pool, masterKeys: Buffer | readonly Buffer[]): KeyRing {
  const masters = openMasterKeys(masterKeys)
  const { newest, older } = masters
  const drawKeys = new Map<string, Promise<Buffer>>()
  const storedDrawKey = askedTogether((periods: readonly DrawPeriod[]) => storedDrawKeys(pool, masters, periods))
  const of = keysOf(pool, masters)
  return {
    masters,
    checkpoints: openCheckpointSeal(newest, older),
    links: openLinkSeal(newest, older),
    signIn: [signInSecret(newest), ...older.map(signInSecret)],
    wrap: masters.wrap,
    unwrap: masters.unwrap,
    fresh(agencyId, personId) {
      const key = randomBytes(keyBytes)
      const wrapped = `\\x${masters.wrap(key).toString('hex')}`
      return { key, row: { agency_id: agencyId, person_id: personId, wrapped } }
    },
    of,
    ofClient: keptClientKeys(of),
    drawKey(agencyId, period) {
      const name = nameOfPeriod({ agencyId, period })
      const known = drawKeys.get(name)
      if (known !== undefined) return known
      if (drawKeys.size > mostKept) drawKeys.clear()
      // A batch asks for the same key many times at once; it is fetched once, and with those of its other agencies.
      const fetched = storedDrawKey({ agencyId, period })
      drawKeys.set(name, fetched)
      fetched.catch(() => drawKeys.delete(name))
      return fetched
    },
  }
}

/** What several batches, or several agencies of one, ask for at once is read in one statement. */
function keysOf(pool: pg.Pool, masters: MasterKeys): KeyRing['of'] {
  interface Asked {
    readonly agencyId: string
    readonly ids: readonly string[]
  }
  const wrappedOf = askedTogether(async (asked: readonly Asked[]) => {
    const owners = asked.flatMap(({ agencyId, ids }) => ids.map((id) => ({ agencyId, id })))
    const agencyIds = owners.map(({ agencyId }) => agencyId)
    const rows = await inAgency(pool, agencyIds, keysOfOwners, [agencyIds, owners.map(({ id }) => id)])
    const byAgency = Map.groupBy(rows, (row) => String(row['agency_id']))
    return ({ agencyId, ids }: Asked) => (byAgency.get(agencyId) ?? []).filter((row) => ids.includes(idOf(row)))
  })
  return async (agencyId, ids) => {
    if (ids.length === 0) return new Map()
    const rows = await wrappedOf({ agencyId, ids })
    return new Map(rows.map((row) => [idOf(row), masters.unwrap(row['wrapped'] as Buffer)]))
  }
}

const idOf = (row: Record<string, unknown>) => String(row['person_id'])

const keysOfOwners = `
  select k.agency_id, k.person_id, k.wrapped
  from (select distinct * from unnest($1::uuid[], $2::uuid[]) as o (agency_id, person_id)) o
  join person_key k on k.agency_id = o.agency_id and k.person_id = o.person_id`

/** A batch asks for the same key many times: it is fetched once. That there is none yet is not kept, nor a failure. */
function keptClientKeys(of: KeyRing['of']): KeyRing['ofClient'] {
  const kept = new Map<string, { readonly key: Promise<Buffer | undefined>; readonly until: number }>()
  return (agencyId, clientId) => {
    const name = `${agencyId} ${clientId}`
    const known = kept.get(name)
    if (known !== undefined && known.until > performance.now()) return known.key
    if (kept.size > mostKept) kept.clear()
    const key = of(agencyId, [clientId]).then((found) => found.get(clientId))
    kept.set(name, { key, until: performance.now() + clientKeyMs })
    const drop = () => kept.get(name)?.key === key && kept.delete(name)
    key.then((found) => found ?? drop(), drop)
    return key
  }
}

const signInSecret = (masterKey: Buffer) =>
  Buffer.from(hkdfSync('sha256', masterKey, '', 'understudy sign-in', keyBytes)).toString('hex')

interface DrawPeriod {
  readonly agencyId: string
  readonly period: string
}

const nameOfPeriod = ({ agencyId, period }: DrawPeriod) => `${agencyId} ${period}`

/** Those of these periods, made where there are none yet. */
async function storedDrawKeys(
  pool: pg.Pool,
  masters: MasterKeys,
  periods: readonly DrawPeriod[],
): Promise<(period: DrawPeriod) => Buffer> {
  const stored = await readDrawKeys(pool, periods)
  const lacking = periods.filter((one) => !stored.has(nameOfPeriod(one)))
  if (lacking.length > 0) {
    const fresh = lacking.map(() => masters.wrap(randomBytes(keyBytes)))
    await inAgency(pool, ...ofPeriods(lacking, insertDrawKeys, [fresh]))
    // Another process may have been first with one of them.
    for (const [name, wrapped] of await readDrawKeys(pool, lacking)) stored.set(name, wrapped)
  }
  return (one) => masters.unwrap(stored.get(nameOfPeriod(one)) as Buffer)
}

async function readDrawKeys(pool: pg.Pool, periods: readonly DrawPeriod[]): Promise<Map<string, Buffer>> {
  const rows = await inAgency(pool, ...ofPeriods(periods, selectDrawKeys))
  return new Map(
    rows.map(({ agency_id, period, wrapped }) => [
      nameOfPeriod({ agencyId: String(agency_id), period: String(period) }),
      wrapped as Buffer,
    ]),
  )
}

function ofPeriods(periods: readonly DrawPeriod[], statement: string, more: unknown[] = []) {
  const agencyIds = periods.map(({ agencyId }) => agencyId)
  const values = [agencyIds, periods.map(({ period }) => period), ...more]
  return [agencyIds, statement, values] as const
}

const selectDrawKeys = `
  select k.agency_id, k.period, k.wrapped from unnest($1::uuid[], $2::text[]) as p (agency_id, period)
  join draw_key k on k.agency_id = p.agency_id and k.period = p.period`
const insertDrawKeys = `
  insert into draw_key (agency_id, period, wrapped) select * from unnest($1::uuid[], $2::text[], $3::bytea[])
  on conflict do nothing`

/**
 * One statement for one agency, or for several, in a transaction that is its own. A session plans one with a name once for all times it is
 * asked: of a statement over the ledger, with its many parts, the planning takes longest.
 */
export async function inAgency(
  pool: pg.Pool,
  agencyIds: string | readonly string[],
  statement: string | { readonly name: string; readonly text: string },
  values: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = await pool.connect()
  try {
    const agencies = pg.escapeLiteral([...new Set([agencyIds].flat())].join(','))
    await client.query(`begin; select set_config('app.agencies', ${agencies}, true)`)
    const { rows } = await client.query({
      ...(typeof statement === 'string' ? { text: statement } : statement),
      values,
    })
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
