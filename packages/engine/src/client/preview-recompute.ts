import type { PreviewRecompute, RecomputedClock, RecomputePreview } from '@understudy/contract/http/calendars'
import { inAgency } from '@understudy/db/key-ring'
import type { Client } from '@understudy/domain/client/client'
import { type Clock, isOpenClock } from '@understudy/domain/sla/clock'
import type { Task } from '@understudy/domain/task/task'
import { clocksOnRecompute } from '@understudy/domain/work-item/clocks-on-change'
import { factsOfPromise } from '@understudy/domain/work-item/facts-of-promise'
import { promisesOf } from '@understudy/domain/work-item/promises'
import type { RecomputedStream } from '@understudy/domain/work-item/recompute'
import type { Priority } from '@understudy/domain/work-item/work-item'
import type pg from 'pg'
import { mayRun } from './may-run.ts'
import { recomputedClock } from './recomputed-clocks.ts'
import { withDrafts } from './with-drafts.ts'

const mostLooked = 5_000
const mostShown = 200

interface Row {
  readonly stream_type: RecomputedStream
  readonly id: string
  readonly clocks: readonly Clock[]
  /** Null where it is about no item, or no task. */
  readonly priority: Priority | null
  readonly high_risk: boolean
  readonly task_type: string | null
  readonly risk: Task['risk'] | null
  readonly stage: string | null
}

/** What a recompute would do to the clocks that run, without doing it (sla, rule 41). */
export async function previewRecompute(
  pool: pg.Pool,
  agencyId: string,
  client: Client,
  clientId: string,
  asked: PreviewRecompute,
  at: number,
): Promise<RecomputePreview> {
  const { reasons, client: drafted } = withDrafts(client, asked, at)
  if (reasons.length > 0) return { ...nothing, reasons: [...reasons] }
  const rows = (await inAgency(pool, agencyId, statement, [agencyId, clientId, mostLooked + 1])) as unknown as Row[]
  const looked = rows.slice(0, mostLooked)
  const clocks = looked.flatMap((row) => recomputed(drafted, clientId, row, asked.applied, at))
  const counts = { ...none }
  for (const { result } of clocks) counts[result] += 1
  const alreadyOverdue = clocks.filter(
    ({ result, dueAfter }) => result === 'repinned' && dueAfter !== null && Date.parse(dueAfter) < at,
  ).length
  const items = clocks.filter(({ result }) => result !== 'unchanged').slice(0, mostShown)
  const complete = rows.length <= mostLooked
  return { reasons: [], looked: looked.length, complete, counts, alreadyOverdue, items }
}

const none: RecomputePreview['counts'] = { moved: 0, breached: 0, cancelled: 0, repinned: 0, unchanged: 0, waiting: 0 }
const nothing = { looked: 0, complete: true, counts: none, alreadyOverdue: 0, items: [] }

function recomputed(
  client: Client,
  clientId: string,
  row: Row,
  applied: PreviewRecompute['applied'],
  at: number,
): RecomputedClock[] {
  const task = row.task_type === null || row.risk === null ? undefined : { taskType: row.task_type, risk: row.risk }
  const { high_risk: highRisk } = row
  const subject = { clientId, task, priority: row.priority ?? undefined, highRisk, stage: row.stage ?? undefined }
  const promises = promisesOf(client, factsOfPromise(subject))
  const { clocks: changed } = clocksOnRecompute(promises, row.clocks, applied, at)
  const same = (a: Clock, b: Clock) => a.kind === b.kind && a.cycle === b.cycle
  return row.clocks.filter(isOpenClock).map((clock) =>
    recomputedClock(
      { streamType: row.stream_type, streamId: row.id },
      clock,
      // A recompute may take a clock from one audience to none, never to the other.
      changed.find((other) => same(clock, other) && (other.audience ?? 'client') === (clock.audience ?? 'client')),
    ),
  )
}

const facts = `
  w.priority, coalesce((w.context ->> 'highRisk')::boolean, false) as high_risk,
  t.context ->> 'taskType' as task_type, t.context ->> 'risk' as risk, d.state as stage`
const statement = `
  (select 'work_item' as stream_type, w.id, w.context -> 'clocks' as clocks, ${facts}
   from task t
   join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
   left join delegation d on d.agency_id = w.agency_id and d.id = w.delegation_id
   where t.agency_id = $1 and t.client_id = $2 and ${mayRun.work_item}
   limit $3)
  union all
  (select 'review', r.id, r.context -> 'clocks', ${facts}
   from task t
   join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
   join review r on r.agency_id = w.agency_id and r.work_item_id = w.id
   left join delegation d on d.agency_id = w.agency_id and d.id = w.delegation_id
   where t.agency_id = $1 and t.client_id = $2 and ${mayRun.review}
   limit $3)
  union all
  (select 'question', q.id, q.context -> 'clocks', w.priority, coalesce((w.context ->> 'highRisk')::boolean, false),
          t.context ->> 'taskType', t.context ->> 'risk', null
   from question q
   join task t on t.agency_id = q.agency_id and t.id = q.task_id
   left join work_item w on w.agency_id = q.agency_id and w.id = q.work_item_id
   where q.agency_id = $1 and q.client_id = $2 and ${mayRun.question}
   limit $3)
  union all
  (select 'escalation', e.id, e.context -> 'clocks', null, false, t.context ->> 'taskType', t.context ->> 'risk', null
   from escalation e
   left join task t on t.agency_id = e.agency_id and t.id = e.task_id
   where e.agency_id = $1 and e.client_id = $2 and ${mayRun.escalation}
   limit $3)
  union all
  (select 'access_checklist', a.id, a.context -> 'clocks', null, false, null, null, null
   from access_checklist a where a.agency_id = $1 and a.client_id = $2 and ${mayRun.access_checklist}
   limit $3)
  limit $3`
