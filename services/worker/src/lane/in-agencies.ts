import type pg from 'pg'

/** A transaction that sees and writes these agencies alone. */
export async function inAgencies<T>(
  pool: pg.Pool,
  agencyIds: readonly string[],
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.agencies', $1, true)", [[...new Set(agencyIds)].join(',')])
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
