import { inAgency } from '@understudy/db/key-ring'
import type { Client } from '@understudy/domain/client/client'
import type pg from 'pg'

/** A client of an agency, as it stands. */
export interface NamedClient {
  readonly clientId: string
  readonly client: Client
}

/** The client of this id or name. @throws Error where there is none, or several */
export async function clientNamed(pool: pg.Pool, agencyId: string, named: string): Promise<NamedClient> {
  const rows = await inAgency(
    pool,
    agencyId,
    'select id, state, context from client where agency_id = $1 and (id::text = lower($2) or lower(name) = lower($2))',
    [agencyId, named],
  )
  const [row] = rows
  if (rows.length !== 1 || row === undefined)
    throw new Error(`The agency has ${rows.length === 0 ? 'no' : 'more than one'} client ${named}`)
  return { clientId: String(row['id']), client: { state: row['state'], ...(row['context'] as object) } as Client }
}
