import { inAgency } from '@understudy/db/key-ring'
import type { Clock } from '@understudy/domain/sla/clock'
import { dueAt } from '@understudy/domain/sla/due-at'
import type { Priority } from '@understudy/domain/work-item/work-item'
import type pg from 'pg'
import { scopeOf, seesInternal } from '../reading/viewer.ts'
import type { FoundDueFeed } from './find-due-feed.ts'

/** One open work item and when it is due, without its title: that may say whom it is about, and calendars travel far. */
export interface DueWork {
  readonly id: string
  readonly version: number
  /** Milliseconds since the epoch. */
  readonly dueAt: number
  readonly changedAt: Date
  readonly priority: Priority
  readonly taskName: string
  readonly clientName: string
  /** IANA, where the client is. */
  readonly zone: string
}

/** More than a calendar shows. */
const most = 1_000

/** What is due of what the member sees, soonest first; the client's people are told the promises made to them. */
export async function readDueWork(pool: pg.Pool, { viewer, ofClient }: FoundDueFeed): Promise<DueWork[]> {
  const scope = scopeOf(viewer)
  const rows = (await inAgency(pool, viewer.agencyId, statement, [
    viewer.agencyId,
    scope.kind === 'client' ? scope.clientId : null,
    scope.kind === 'own_work' ? scope.memberId : null,
    ofClient,
    most,
  ])) as unknown as Row[]
  const isTold = ({ audience }: Clock) => seesInternal(viewer) || audience === undefined
  return rows.flatMap(({ clocks, ...row }) => {
    const due = dueAt(clocks.filter(isTold))
    return due === undefined ? [] : [{ ...row, dueAt: due }]
  })
}

interface Row extends Omit<DueWork, 'dueAt'> {
  readonly clocks: readonly Clock[]
}

const statement = `
  select w.id, w.version, w.updated_at as "changedAt", w.priority, t.name as "taskName", c.name as "clientName",
    coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone') as zone, w.context -> 'clocks' as clocks
  from work_item w
  join task t on t.agency_id = w.agency_id and t.id = w.task_id
  join client c on c.agency_id = w.agency_id and c.id = w.client_id
  where w.agency_id = $1 and w.due_at is not null and ($2::uuid is null or w.client_id = $2)
    and ($3::uuid is null or w.assistant_id = $3) and ($4::uuid is null or w.client_id = $4)
  order by w.due_at, w.id limit $5`
