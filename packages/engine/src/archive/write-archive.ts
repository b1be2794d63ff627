import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { ArchivedCheckpoints, ArchiveManifest } from '@understudy/contract/http/archive'
import canonicalize from 'canonicalize'
import type pg from 'pg'
import { inSnapshot } from '../reading/in-snapshot.ts'
import type { Engine } from '../shell/engine.ts'
import { readCheckpoints, readProgress } from '../verify/checkpoint-check.ts'
import { ledgerPages } from '../verify/ledger-pages.ts'
import { archivedTables, leftOut, leftOutColumns } from './archived-tables.ts'
import { eventLine } from './event-line.ts'
import { type Packing, packed } from './packed.ts'

/**
 * Everything that an agency has, as one `.tar.gz` that is made while it is read: the ledger with its checkpoints, every
 * table, and a signed manifest at the end. As it stood at one instant; memory is bounded by a page of rows. A reader who
 * stops for longer than `patience` gets none of the rest, because an open snapshot holds back others.
 */
export function writeArchive(engine: Engine, agencyId: string, at: number): Readable {
  const takenAt = new Date(at)
  return packed(takenAt, (packing) =>
    inSnapshot(engine.pool, agencyId, async (client) => {
      // A connection that is ended from there tells so by its next statement, and once more when it has gone.
      client.on('error', ignore)
      await client.query(`set local statement_timeout = 0`)
      await client.query(`set local idle_in_transaction_session_timeout = '${patience}'`)
      await addLedger(engine, client, agencyId, packing)
      for (const table of await archivedTables(client)) await addTable(client, agencyId, table, packing)
      await packing.add('manifest.json', manifestText(engine, agencyId, takenAt, packing), 1)
      client.off('error', ignore)
    }),
  )
}

const patience = '2min'

const ignore = () => {}

async function addLedger(engine: Engine, client: pg.ClientBase, agencyId: string, { add }: Packing): Promise<void> {
  const checkpoints = await readCheckpoints(client, agencyId)
  const progress = await readProgress(client, agencyId)
  const hex = (bytes: Buffer) => bytes.toString('hex')
  const held: ArchivedCheckpoints = {
    agencyId,
    checkpoints: checkpoints.map(({ agencyId: _, root, previous, hash, signature, madeAt, ...rest }) => ({
      ...{ ...rest, root: hex(root), previous: hex(previous), hash: hex(hash), signature: hex(signature) },
      madeAt: new Date(madeAt).toISOString(),
    })),
    progress:
      progress === undefined
        ? null
        : { number: progress.number, uptoPosition: progress.uptoPosition, hash: hex(progress.hash) },
    publicKey: engine.keys.checkpoints.publicKey,
  }
  await add('ledger/checkpoints.json', JSON.stringify(held), checkpoints.length)
  let part = 0
  for await (const page of ledgerPages(client, agencyId))
    await add(`ledger/${numbered(++part)}`, page.map(eventLine).join(''), page.length)
}

const rowsAtOnce = 500

async function addTable(client: pg.ClientBase, agencyId: string, table: string, { add }: Packing): Promise<void> {
  await client.query({
    text: `declare archived no scroll cursor for
      select (to_jsonb(t) - '{${leftOutColumns}}'::text[])::text as line from "${table}" t where t.agency_id = $1`,
    values: [agencyId],
  })
  for (let part = 1; ; part++) {
    const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from archived`)
    if (rows.length > 0 || part === 1)
      await add(`tables/${table}/${numbered(part)}`, rows.map(({ line }) => `${line}\n`).join(''), rows.length)
    if (rows.length < rowsAtOnce) break
  }
  await client.query('close archived')
}

const numbered = (part: number) => `${String(part).padStart(6, '0')}.ndjson`

function manifestText({ keys }: Engine, agencyId: string, takenAt: Date, { files }: Packing): string {
  const columns = { what: `columns ${leftOutColumns.join(', ')}`, why: 'nobody can sign in with an archive' }
  const unsigned: Omit<ArchiveManifest, 'signature'> = {
    ...{ format: 'understudy archive', version: 1, agencyId, takenAt: takenAt.toISOString(), files: [...files] },
    leftOut: [...Object.entries(leftOut).map(([what, why]) => ({ what, why })), columns],
    publicKey: keys.checkpoints.publicKey,
  }
  const signature = keys.checkpoints.sign(manifestDigest(unsigned)).toString('hex')
  return JSON.stringify({ ...unsigned, signature }, null, 2)
}

/** What is signed of a manifest. */
export function manifestDigest(unsigned: Omit<ArchiveManifest, 'signature'>): Buffer {
  return createHash('sha256')
    .update(canonicalize(unsigned) as string)
    .digest()
}
