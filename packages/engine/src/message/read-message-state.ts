import { inAgency } from '@understudy/db/key-ring'
import type { MessageState } from '@understudy/domain/notification/replay-message'
import type pg from 'pg'

/** What has become of a message; undefined where the agency has none of that id. */
export async function readMessageState(
  pool: pg.Pool,
  agencyId: string,
  messageId: string,
): Promise<MessageState | undefined> {
  const values = [agencyId, messageId]
  const rows = await inAgency(pool, agencyId, 'select state from message where agency_id = $1 and id = $2', values)
  return rows[0]?.['state'] as MessageState | undefined
}
