import pg from 'pg'

/** A transaction that sees and writes these agencies alone. `end` commits it. */
export async function inAgencies<T>(
  pool: pg.Pool,
  agencyIds: readonly string[],
  work: (client: pg.PoolClient) => Promise<T>,
  end: (client: pg.PoolClient) => Promise<unknown> = (client) => client.query('commit'),
): Promise<T> {
  const client = await pool.connect()
  try {
    const agencies = pg.escapeLiteral([...new Set(agencyIds)].join(','))
    await client.query(`begin; select set_config('app.agencies', ${agencies}, true)`)
    const result = await work(client)
    await end(client)
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
