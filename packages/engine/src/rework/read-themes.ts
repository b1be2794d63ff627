import type { Theme, ThemeQuery } from '@understudy/contract/http/rework'
import { inAgency } from '@understudy/db/key-ring'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { pareto } from '@understudy/domain/quality/estimates/pareto'
import type { Cause } from '@understudy/domain/review/review'
import { type ThemeRegistry, themeName, themeOf } from '@understudy/domain/rework/theme'
import type pg from 'pg'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { visibleTasks } from './visible-tasks.ts'

interface Counted {
  readonly word: string
  readonly cause: Cause
  readonly count: number
}

/**
 * Themes of rework, most frequent first, as the agency's registry understands their words now; those that it has named
 * and nobody has used stand last, with nothing counted.
 */
export async function readThemes(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  { from, until, ...which }: ThemeQuery,
): Promise<Theme[]> {
  const { agencyId } = viewer
  const registry = stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }))
  const tasks = (await visibleTasks(pool, viewer, which)).map(({ id }) => id)
  const rows = await inAgency(pool, agencyId, statement, [agencyId, tasks, from ?? null, until ?? null])
  const counted = rows.map((row) => ({
    word: String(row['theme']),
    cause: row['cause'] as Cause,
    count: Number(row['count']),
  }))
  return [...used(registry, counted), ...unused(registry, counted)]
}

const statement = `
  select theme, cause, sum(count)::int as count from rework_theme_day
  where agency_id = $1 and task_id = any ($2::uuid[]) and ($3::date is null or day >= $3) and ($4::date is null or day <= $4)
  group by theme, cause having sum(count) > 0 order by theme, cause`

function used(registry: ThemeRegistry, counted: readonly Counted[]): Theme[] {
  const ofTheme = Map.groupBy(counted, ({ word }) => themeOf(registry, word))
  const counts = Object.fromEntries([...ofTheme].map(([theme, rows]) => [theme, sum(rows)]))
  return pareto(counts).map(({ theme, ...row }) => {
    const rows = ofTheme.get(theme) as Counted[]
    const words = [...new Set(rows.map(({ word }) => word))]
    const byCause = Map.groupBy(rows, ({ cause }) => cause)
    const causes = Object.fromEntries([...byCause].map(([cause, some]) => [cause, sum(some)]))
    return { theme, ...named(registry, words[0] as string), words, ...row, causes }
  })
}

function unused(registry: ThemeRegistry, counted: readonly Counted[]): Theme[] {
  const seen = new Set(counted.map(({ word }) => themeOf(registry, word)))
  const interval = { lower: 0, upper: 1, confidence: 0.95 }
  return Object.keys(registry.themes ?? {})
    .filter((theme) => !seen.has(theme))
    .map((theme) => {
      const nothing = { words: [], count: 0, share: 0, interval, cumulative: 1, vital: false, causes: {} }
      return { theme, ...named(registry, theme), ...nothing }
    })
}

function named(registry: ThemeRegistry, word: string) {
  const likelyCause = registry.themes?.[themeOf(registry, word)]?.likelyCause ?? null
  return { name: themeName(registry, word), likelyCause }
}

const sum = (rows: readonly Counted[]) => rows.reduce((total, { count }) => total + count, 0)
