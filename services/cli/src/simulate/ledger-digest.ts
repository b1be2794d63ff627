import { createHash } from 'node:crypto'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

const pageSize = 2_000

/**
 * SHA-256, in hexadecimal digits, over everything that happened in an agency, in the order of the ledger. Left out is
 * what cannot be the same in another database: positions, and with them causes; hashes, which cover these; and what is
 * sealed, because its keys are drawn.
 */
export async function ledgerDigest(pool: pg.Pool, agencyId: string): Promise<string> {
  const digest = createHash('sha256')
  for (let after = 0; ; ) {
    const rows = await inAgency(pool, agencyId, statement, [agencyId, after])
    if (rows.length === 0) return digest.digest('hex')
    for (const { position: _, body, ...row } of rows) digest.update(`${JSON.stringify([row, unsealed(body)])}\n`)
    after = Number(rows.at(-1)?.['position'])
  }
}

const unsealed = (body: unknown) =>
  JSON.parse(JSON.stringify(body, (key, value) => (key === 'data' ? undefined : value))) as unknown

const statement = `
  select position, stream_type, stream_id, version, type, schema_version, occurred_at, recorded_at, actor, command_id, body
  from ledger where agency_id = $1 and position > $2 order by position limit ${pageSize}`
