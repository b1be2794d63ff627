import type { ThemePareto, ThemesQuery } from '@understudy/contract/http/measures'
import { inAgency } from '@understudy/db/key-ring'
import { pareto } from '@understudy/domain/quality/estimates/pareto'
import { type ThemeRegistry, themeName, themeOf } from '@understudy/domain/rework/theme'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { narrowed } from './narrowed.ts'
import { readThemeRegistry } from './read-theme-registry.ts'

const fewest = 5

/** Themes of rework, most frequent first, in two queries. Undefined for an assistant: themes are counted by task, not by person. */
export async function readThemes(pool: pg.Pool, viewer: Viewer, query: ThemesQuery): Promise<ThemePareto | undefined> {
  if (scopeOf(viewer).kind === 'own_work') return undefined
  const { from = null, to = null } = query
  const cut = narrowed(viewer, query)
  if (cut === undefined) return undefined
  const [client, task] = cut
  const values = [viewer.agencyId, client, task, from, to]
  const rows = (await inAgency(pool, viewer.agencyId, statement, values)) as unknown as Row[]
  const registry = await readThemeRegistry(pool, viewer.agencyId)
  const items = pareto(countsOf(registry, rows))
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return { total, items, answer: total >= fewest ? 'enough' : 'not_enough_data' }
}

/** By the name that each theme has now; words that were merged count as one. */
function countsOf(registry: ThemeRegistry, rows: readonly Row[]): Record<string, number> {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { theme: word, count } of rows) {
    const theme = themeOf(registry, word)
    const before = counts.get(theme)?.count ?? 0
    counts.set(theme, { name: themeName(registry, word), count: before + count })
  }
  return Object.fromEntries([...counts.values()].map(({ name, count }) => [name, count]))
}

interface Row {
  readonly theme: string
  readonly count: number
}

/** $1 agency  $2 client  $3 task  $4 $5 first and last day */
const statement = `
  select d.theme, sum(d.count)::integer as count
  from rework_theme_day d
  where d.agency_id = $1 and ($3::uuid is null or d.task_id = $3)
    and ($2::uuid is null or d.task_id in (select id from task where agency_id = $1 and client_id = $2))
    and ($4::date is null or d.day >= $4) and ($5::date is null or d.day <= $5)
  group by d.theme having sum(d.count) > 0
  order by d.theme`
