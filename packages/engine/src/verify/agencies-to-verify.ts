import type pg from 'pg'

/** Every agency: the app role sees one tenant at a time; a function of the relay tells it which there are, and nothing else. */
export async function agenciesToVerify(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ agency_id: string }>('select agency_id from agencies_to_verify()')
  return rows.map((row) => row.agency_id)
}
