import type pg from 'pg'

/** Reads of one agency, as they stood at one instant, however long they take; nothing can be written. */
export async function inSnapshot<T>(
  pool: pg.Pool,
  agencyId: string,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query("select set_config('app.agencies', $1, true)", [agencyId])
    return await work(client)
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}
