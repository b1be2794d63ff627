import type { ReworkRateQuery, ReworkRateRow, ReworkRates } from '@understudy/contract/http/measures'
import { inAgency } from '@understudy/db/key-ring'
import { type ReworkRate, reworkRate } from '@understudy/domain/quality/estimates/rework-rate'
import type pg from 'pg'
import type { Viewer } from '../reading/viewer.ts'
import { drawKindsOf } from './draw-kinds.ts'
import { narrowed } from './narrowed.ts'
import { sampledOutcomes } from './sampled-outcomes.ts'

/** Rework by assistant, task or client, each with its interval; one query, whatever the size of the agency. */
export async function readReworkRates(pool: pg.Pool, viewer: Viewer, query: ReworkRateQuery): Promise<ReworkRates> {
  const { by, sample, from = null, to = null } = query
  const cut = narrowed(viewer, query)
  const values = [viewer.agencyId, ...(cut ?? []), from, to, drawKindsOf[sample]]
  const rows = cut === undefined ? [] : await inAgency(pool, viewer.agencyId, statements[by], values)
  const byId = Map.groupBy(rows as unknown as Row[], ({ id }) => id)
  return { by, sample, items: ranked([...byId.values()].map(rateRow)) }
}

interface Row {
  readonly id: string
  readonly name: string | null
  readonly inclusion: number
  readonly result: string
  readonly process: boolean
  readonly count: number
}

function rateRow(rows: readonly Row[]): ReworkRateRow {
  const rateOf = (isCounted: (row: Row) => boolean) =>
    reworkRate(rows.map((row) => ({ rework: isCounted(row), inclusion: row.inclusion, count: row.count })))
  const isReturned = ({ result }: Row) => result !== 'pass'
  const rework = rateOf(isReturned)
  return {
    id: rows[0]?.id as string,
    name: rows[0]?.name ?? '',
    n: rework?.n ?? 0,
    effective: rework?.effective ?? 0,
    rework: shown(rework),
    ownRework: shown(rateOf((row) => isReturned(row) && !row.process)),
    firstPassYield: shown(rateOf((row) => !isReturned(row))),
    rank: null,
    answer: rework?.rankable ? 'enough' : 'not_enough_data',
  }
}

function shown(rate: ReworkRate | undefined): ReworkRateRow['rework'] {
  return { rate: rate?.rate ?? null, interval: rate?.interval ?? null }
}

/** Below five reviews nobody is ranked; these come last, by name. */
function ranked(rows: readonly ReworkRateRow[]): ReworkRateRow[] {
  const rateOf = ({ rework }: ReworkRateRow) => rework.rate ?? 1
  const inOrder = rows
    .filter(({ answer }) => answer === 'enough')
    .toSorted((a, b) => rateOf(a) - rateOf(b) || (a.id < b.id ? -1 : 1))
  const rest = rows.filter(({ answer, n }) => answer !== 'enough' && n > 0)
  // Who has the same rate has the same rank.
  const rankOf = (row: ReworkRateRow) => inOrder.findIndex((other) => rateOf(other) === rateOf(row)) + 1
  return [
    ...inOrder.map((row) => ({ ...row, rank: rankOf(row) })),
    ...rest.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
  ]
}

/** $1 agency  $2 client  $3 task  $4 assistant  $5 $6 first and last day  $7 kinds of draw */
const statement = (column: string, table: string) => `
  with ${sampledOutcomes}
  select e.*, n.name from (
    select ${column} as id, inclusion, result, process, sum(sign)::integer as count
    from sampled
    where ($5::date is null or day >= $5) and ($6::date is null or day <= $6)
      and draw_kind = any ($7::text[]) and inclusion > 0
    group by ${column}, inclusion, result, process having sum(sign) <> 0
  ) e left join ${table} n on n.agency_id = $1 and n.id = e.id
  order by e.id, e.inclusion, e.result, e.process`

const statements = {
  assistant: statement('assistant_id', 'member'),
  task: statement('task_id', 'task'),
  client: statement('client_id', 'client'),
}
