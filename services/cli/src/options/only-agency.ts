import type pg from 'pg'

/** The agency of an installation that has one. @throws Error where there is none, or several */
export async function onlyAgency(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query('select agency_id from agencies_to_verify() limit 2')
  if (rows.length === 1) return rows[0].agency_id
  throw new Error(
    rows.length === 0
      ? 'There is no agency yet; `understudy found` makes one'
      : 'There are several agencies: name one by --agency',
  )
}
