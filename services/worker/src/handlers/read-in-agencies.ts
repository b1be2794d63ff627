import type pg from 'pg'

/** One query over the agencies of a batch, in a transaction that sees only them. */
export async function readInAgencies(
  pool: pg.Pool,
  agencyIds: readonly string[],
  text: string,
  values: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = await pool.connect()
  try {
    await client.query('begin read only')
    await client.query("select set_config('app.agencies', $1, true)", [[...new Set(agencyIds)].join(',')])
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
