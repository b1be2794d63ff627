import type { CountedWorkQuery } from '@understudy/contract/http/counted-work'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { inAgency } from '@understudy/db/key-ring'
import { loadThemeWords } from '@understudy/db/load-theme-words'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { themeOf } from '@understudy/domain/rework/theme'
import type pg from 'pg'
import { iso } from '../reading/iso.ts'
import { type Page, pageOfShown } from '../reading/page.ts'
import { scopeOf, seesInternal, type Viewer } from '../reading/viewer.ts'
import { readWorkItemsOf } from '../work-item/read-work-items.ts'
import { countedStatements } from './counted-statements.ts'
import { drawKindsOf } from './draw-kinds.ts'
import { valuesOfDays } from './made-between.ts'
import { narrowed } from './narrowed.ts'
import { readThemeRegistry } from './read-theme-registry.ts'

interface From {
  readonly pool: pg.Pool
  readonly reads: AgencyReads
}

/**
 * The work items that a figure was counted from, page by page: the same rows as the measure itself reads, by the same
 * days. Undefined for an assistant where themes are counted, as the measure is.
 */
export async function readCountedWork(
  { pool, reads }: From,
  viewer: Viewer,
  query: CountedWorkQuery,
  at: number,
): Promise<Page<WorkItem> | undefined> {
  const { counted, taskType = null } = query
  if (counted === 'themed' && scopeOf(viewer).kind === 'own_work') return undefined
  const cut = narrowed(viewer, query)
  if (cut === undefined) return { items: [], next: null }
  const values = [viewer.agencyId, ...cut, iso(at), ...daysOf(query, at), taskType]
  const own = await ownValues(pool, viewer, query)
  const page = await pageOfShown(
    query,
    async ({ idAfter, take }) => {
      const after = 'id' in idAfter ? idAfter.id.gt : null
      const rows = await inAgency(pool, viewer.agencyId, countedStatements[counted], [...values, after, take, ...own])
      return rows as { id: string }[]
    },
    async (rows) => {
      const ids = rows.map(({ id }) => id)
      const items = new Map((await readWorkItemsOf(reads, viewer, ids)).map((item) => [item.id, item]))
      return ids.map((id) => items.get(id))
    },
    // That it was counted would tell whoever may have to judge it blindly whose it is, or what became of it.
    (item) => item !== undefined && (!item.blind || (counted === 'made' && cut[2] === null)),
  )
  return page as Page<WorkItem>
}

const theBeginning = '1900-01-01'

/** What is open is so whenever it was made; what was judged counts from the beginning, where no day is asked for. */
function daysOf({ counted, from, to }: CountedWorkQuery, at: number) {
  if (counted === 'open') return valuesOfDays({ from: theBeginning }, at)
  const first = from ?? (counted === 'judged' || counted === 'themed' ? theBeginning : undefined)
  return valuesOfDays({ ...(first !== undefined && { from: first }), ...(to !== undefined && { to }) }, at)
}

async function ownValues(pool: pg.Pool, viewer: Viewer, query: CountedWorkQuery): Promise<unknown[]> {
  if (query.counted === 'judged') return [drawKindsOf.drawn]
  if (query.counted === 'promised') return [seesInternal(viewer), query.kind ?? null, query.audience ?? null]
  if (query.counted !== 'themed') return []
  return [query.theme === undefined ? null : await wordsOf(pool, viewer.agencyId, query.theme)]
}

/** Every word that verdicts named the theme by. */
async function wordsOf(pool: pg.Pool, agencyId: string, theme: string): Promise<string[]> {
  const registry = await readThemeRegistry(pool, agencyId)
  const words = await loadThemeWords(pool, agencyId)
  return words.filter((word) => themeOf(registry, word) === themeOf(registry, theme))
}
