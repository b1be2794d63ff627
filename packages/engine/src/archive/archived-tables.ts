import type pg from 'pg'

/** What of an agency's tables is in no archive, and why. Whatever table is added later is in it unless it is named here. */
export const leftOut: Readonly<Record<string, string>> = {
  ledger: 'it lies in the folder ledger, with the bytes that its hashes cover',
  ledger_checkpoint: 'they lie in ledger/checkpoints.json',
  checkpoint_progress: 'it lies in ledger/checkpoints.json',
  person_key: 'keys of personal fields: who has been erased must stay so',
  draw_key: 'secrets of draws that are not over; what was revealed stands in the ledger',
  channel_secret: 'secrets of channels',
  command_key: 'what idempotency keys were used for: it is kept for as long as a request may be sent again',
  parked_event: 'work of the queue',
  failing_alarm: 'work of the queue',
  due_claim: 'work of the queue',
}

/** Nobody can sign in with them, and nobody has a use for them. */
export const leftOutColumns = ['digest', 'wrapped']

/** Every table of the app role that has rows of agencies, from the catalogue. */
export async function archivedTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and has_table_privilege(c.oid, 'select') and not (c.relname = any ($1))
     order by 1`,
    [Object.keys(leftOut)],
  )
  return rows.map(({ name }) => name)
}
