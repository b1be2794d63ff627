import { hkdfSync, randomBytes } from 'node:crypto'
import type pg from 'pg'
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
      const name = `${agencyId} ${period}`
      const known = drawKeys.get(name)
      if (known !== undefined) return known
      if (drawKeys.size > mostKept) drawKeys.clear()
      // A batch asks for the same key many times at once; it is fetched once.
      const fetched = storedDrawKey(pool, masters, agencyId, period)
      drawKeys.set(name, fetched)
      fetched.catch(() => drawKeys.delete(name))
      return fetched
    },
  }
}

function keysOf(pool: pg.Pool, masters: MasterKeys): KeyRing['of'] {
  return async (agencyId, personIds) => {
    if (personIds.length === 0) return new Map()
    const rows = await inAgency(
      pool,
      agencyId,
      'select person_id, wrapped from person_key where person_id = any ($1::uuid[])',
      [personIds],
    )
    return new Map(rows.map((row) => [String(row['person_id']), masters.unwrap(row['wrapped'] as Buffer)]))
  }
}

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

async function storedDrawKey(pool: pg.Pool, masters: MasterKeys, agencyId: string, period: string): Promise<Buffer> {
  const read = () =>
    inAgency(pool, agencyId, 'select wrapped from draw_key where agency_id = $1 and period = $2', [agencyId, period])
  const stored = await read()
  if (stored.length > 0) return masters.unwrap(stored[0]?.['wrapped'] as Buffer)
  await inAgency(
    pool,
    agencyId,
    'insert into draw_key (agency_id, period, wrapped) values ($1, $2, $3) on conflict do nothing',
    [agencyId, period, masters.wrap(randomBytes(keyBytes))],
  )
  return masters.unwrap((await read())[0]?.['wrapped'] as Buffer)
}

/**
 * One statement for one agency, in a transaction that is its own. A session plans one with a name once for all times it is
 * asked: of a statement over the ledger, with its many parts, the planning takes longest.
 */
export async function inAgency(
  pool: pg.Pool,
  agencyId: string,
  statement: string | { readonly name: string; readonly text: string },
  values: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.agencies', $1, true)", [agencyId])
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
