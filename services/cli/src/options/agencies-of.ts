import { openPool } from '@understudy/db/pool'

/** The one that is named, or all of the installation. @throws Error where there is none of that name */
export async function agenciesOf(databaseUrl: string, named: string | undefined): Promise<string[]> {
  const pool = openPool({ url: databaseUrl, role: 'understudy_relay', max: 1 })
  try {
    const { rows } = await pool.query<{ id: string }>(
      'select id from agency where $1::uuid is null or id = $1 order by id',
      [named ?? null],
    )
    if (named !== undefined && rows.length === 0)
      throw new Error(`There is no agency ${named}; \`understudy status\` lists them`)
    return rows.map(({ id }) => id)
  } finally {
    await pool.end()
  }
}
