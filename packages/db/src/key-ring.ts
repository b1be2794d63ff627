import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type CheckpointSeal, openCheckpointSeal } from './checkpoint-seal.ts'
import type { PersonKeyRow } from './commit-batch.ts'
import { type LinkSeal, openLinkSeal } from './link-seal.ts'
import { decrypt, encrypt } from './sealed.ts'

/** The keys of people and of draw periods, wrapped under the installation's master key (32 bytes). */
export interface KeyRing {
  /** A fresh key for a person, and the row that keeps it, to be committed with the first field it seals. */
  fresh(agencyId: string, personId: string): { key: Buffer; row: PersonKeyRow }
  /** The keys of these people that still exist. */
  of(agencyId: string, personIds: readonly string[]): Promise<Map<string, Buffer>>
  /** The secret of an agency's draw period, made at its first use. */
  drawKey(agencyId: string, period: string): Promise<Buffer>
  /** A secret of a channel as it is stored, and back. */
  wrap(secret: Buffer): Buffer
  unwrap(wrapped: Buffer): Buffer
  /** What links in messages are signed with. */
  readonly links: LinkSeal
  /** What checkpoints of the ledger are signed with. */
  readonly checkpoints: CheckpointSeal
}

const keyBytes = 32

export function openKeyRing(pool: pg.Pool, masterKey: Buffer): KeyRing {
  if (masterKey.length !== keyBytes)
    throw new Error('The master key must have 32 bytes; give it as 64 hexadecimal digits')
  const drawKeys = new Map<string, Promise<Buffer>>()
  return {
    checkpoints: openCheckpointSeal(masterKey),
    links: openLinkSeal(masterKey),
    wrap: (secret) => encrypt(masterKey, secret),
    unwrap: (wrapped) => decrypt(masterKey, wrapped),
    fresh(agencyId, personId) {
      const key = randomBytes(keyBytes)
      const wrapped = `\\x${encrypt(masterKey, key).toString('hex')}`
      return { key, row: { agency_id: agencyId, person_id: personId, wrapped } }
    },
    async of(agencyId, personIds) {
      if (personIds.length === 0) return new Map()
      const rows = await inAgency(
        pool,
        agencyId,
        'select person_id, wrapped from person_key where person_id = any ($1::uuid[])',
        [personIds],
      )
      return new Map(rows.map((row) => [String(row['person_id']), decrypt(masterKey, row['wrapped'] as Buffer)]))
    },
    drawKey(agencyId, period) {
      const name = `${agencyId} ${period}`
      const known = drawKeys.get(name)
      if (known !== undefined) return known
      if (drawKeys.size > 10_000) drawKeys.clear()
      // A batch asks for the same key many times at once; it is fetched once.
      const fetched = storedDrawKey(pool, masterKey, agencyId, period)
      drawKeys.set(name, fetched)
      fetched.catch(() => drawKeys.delete(name))
      return fetched
    },
  }
}

async function storedDrawKey(pool: pg.Pool, masterKey: Buffer, agencyId: string, period: string): Promise<Buffer> {
  const read = () =>
    inAgency(pool, agencyId, 'select wrapped from draw_key where agency_id = $1 and period = $2', [agencyId, period])
  const stored = await read()
  if (stored.length > 0) return decrypt(masterKey, stored[0]?.['wrapped'] as Buffer)
  await inAgency(
    pool,
    agencyId,
    'insert into draw_key (agency_id, period, wrapped) values ($1, $2, $3) on conflict do nothing',
    [agencyId, period, encrypt(masterKey, randomBytes(keyBytes))],
  )
  return decrypt(masterKey, (await read())[0]?.['wrapped'] as Buffer)
}

/** One statement for one agency, in a transaction that is its own. */
export async function inAgency(
  pool: pg.Pool,
  agencyId: string,
  text: string,
  values: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.agencies', $1, true)", [agencyId])
    const { rows } = await client.query(text, values)
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
