import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { digestOf, newKeyText } from '../keys/key-text.ts'
import { serverId } from '../shell/server-id.ts'

export interface NewDueFeed {
  readonly agencyId: string
  readonly memberId: string
  readonly name: string
  /** The one client that it is about; everything that the member sees where null. */
  readonly clientId: string | null
}

/** Its token goes into the address and is kept nowhere. Undefined where there is no such member or client, or they have left. */
export async function makeDueFeed(
  pool: pg.Pool,
  { agencyId, memberId, name, clientId }: NewDueFeed,
): Promise<{ readonly id: string; readonly token: string } | undefined> {
  const id = serverId(Date.now())
  const token = newKeyText(agencyId, 'uf_')
  const rows = await inAgency(pool, agencyId, statement, [agencyId, id, memberId, clientId, name, digestOf(token)])
  return rows.length === 0 ? undefined : { id, token }
}

const statement = `
  insert into due_feed (agency_id, id, member_id, client_id, name, digest)
  select $1, $2, m.id, $4::uuid, $5, $6 from member m
  where m.agency_id = $1 and m.id = $3 and m.state = 'active'
    and ($4::uuid is null or exists (select from client c where c.agency_id = $1 and c.id = $4))
  returning id`
