import { inAgency } from '@understudy/db/key-ring'
import type { DrawKind } from '@understudy/domain/review/review'
import { type ThemeRegistry, themeOf } from '@understudy/domain/rework/theme'
import type { ThemeOutcome } from '@understudy/domain/rework/theme-rates'
import type pg from 'pg'
import { sampledOutcomes } from '../measure/sampled-outcomes.ts'

/** Reviewed first submissions of a task, with the words that their verdicts named: none where it was turned into a pass. */
interface TaskOutcome extends Omit<ThemeOutcome, 'hasTheme'> {
  readonly taskId: string
  readonly words: readonly string[]
}

export interface TaskOutcomes {
  readonly outcomes: readonly TaskOutcome[]
  /** Places in the ledger at which process fixes landed, by fix. */
  readonly landedAt: ReadonlyMap<string, number>
}

/** What the rates of themes before and after a fix are made of: two queries for any number of tasks. */
export async function readTaskOutcomes(
  pool: pg.Pool,
  agencyId: string,
  taskIds: readonly string[],
): Promise<TaskOutcomes> {
  if (taskIds.length === 0) return { outcomes: [], landedAt: new Map() }
  const [outcomes, landed] = await Promise.all([
    inAgency(pool, agencyId, firstVerdicts, [agencyId, null, null, null, taskIds]),
    inAgency(pool, agencyId, landings, [agencyId, taskIds]),
  ])
  return {
    outcomes: outcomes.map((row) => ({
      taskId: String(row['task_id']),
      position: Number(row['position']),
      drawKind: row['draw_kind'] as DrawKind,
      inclusion: row['inclusion'] as number | null,
      ...(row['made'] === true && { brief: Number(row['brief']), sop: Number(row['sop']) }),
      words: row['result'] === 'pass' ? [] : ((row['themes'] ?? []) as string[]),
    })),
    landedAt: new Map(landed.map((row) => [String(row['fix_id']), Number(row['position'])])),
  }
}

export function outcomesWith(
  { outcomes }: TaskOutcomes,
  registry: ThemeRegistry,
  taskId: string,
  theme: string,
): ThemeOutcome[] {
  const means = themeOf(registry, theme)
  return outcomes
    .filter((one) => one.taskId === taskId)
    .map(({ words, ...one }) => ({ ...one, hasTheme: words.some((word) => themeOf(registry, word) === means) }))
}

/**
 * The first entry of a review is the verdict that was given, the last what it is now; chances and results are those that
 * every other rate counts with. Where a third person decided, the words are theirs, at the place of the first verdict;
 * where a dispute named others, they are those.
 */
const firstVerdicts = `
  with ${sampledOutcomes}, decided as (
    select work_item_id, min(position) as position from outcome_entry
    where agency_id = $1 and draw_kind = 'adjudication' group by 1
  )
  select o.task_id, o.position, o.draw_kind, o.inclusion, o.result,
    coalesce(a.themes, l.body -> 'themes') as themes,
    w.id is not null as made, w.context ->> 'briefVersion' as brief, w.context ->> 'sopVersion' as sop
  from (
    select task_id, work_item_id, review_id, draw_kind, min(position) as position,
      (array_agg(inclusion order by position, sign))[1] as inclusion,
      (array_agg(result order by position desc, sign desc))[1] as result
    from sampled where task_id = any ($5::uuid[]) group by 1, 2, 3, 4
  ) o
  left join work_item w on w.agency_id = $1 and w.id = o.work_item_id
  left join decided d on d.work_item_id = o.work_item_id
  join ledger l on l.agency_id = $1 and l.position = coalesce(d.position, o.position)
  left join lateral (
    select m.body -> 'themes' as themes from ledger m
    where m.agency_id = $1 and m.stream_id = l.stream_id and m.type = 'review.amended' and m.body ->> 'round' = '1'
      and m.body -> 'themes' is not null
    order by m.version desc limit 1
  ) a on true
  order by o.position`

const landings = `
  select body ->> 'fixId' as fix_id, position from ledger
  where agency_id = $1 and stream_id = any ($2::uuid[]) and type = 'task.process_fix_landed'`
