import type pg from 'pg'
import { inAgency } from './key-ring.ts'

/** More than an agency has words for what comes back. */
const most = 10_000

/** The words that verdicts have named for rework, as they were said. */
export async function loadThemeWords(pool: pg.Pool, agencyId: string): Promise<string[]> {
  const text = `select distinct theme from rework_theme_day where agency_id = $1 limit ${most}`
  return (await inAgency(pool, agencyId, text, [agencyId])).map((row) => String(row['theme']))
}
