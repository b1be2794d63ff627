import { inAgency } from '@understudy/db/key-ring'
import type { ThemeRegistry } from '@understudy/domain/rework/theme'
import type pg from 'pg'

/** What the agency calls its themes now, for measures that count by them. */
export async function readThemeRegistry(pool: pg.Pool, agencyId: string): Promise<ThemeRegistry> {
  const [registry = {}] = (await inAgency(pool, agencyId, statement, [agencyId])) as ThemeRegistry[]
  return registry
}

const statement = `
  select coalesce(context -> 'themes', '{}') as themes, coalesce(context -> 'themeWords', '{}') as "themeWords"
  from agency where agency_id = $1 and id = $1`
