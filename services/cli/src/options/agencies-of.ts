import { openPool } from '@understudy/db/pool'

/** The one that is named, or all of the installation. */
export async function agenciesOf(databaseUrl: string, named: string | undefined): Promise<string[]> {
  if (named !== undefined) return [named]
  const pool = openPool({ url: databaseUrl, role: 'understudy_relay', max: 1 })
  try {
    const { rows } = await pool.query<{ id: string }>('select id from agency order by id')
    return rows.map(({ id }) => id)
  } finally {
    await pool.end()
  }
}
