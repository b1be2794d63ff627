import type { Clock as ClockAnswer, ClockQuery } from '@understudy/contract/http/clocks'
import { inAgency } from '@understudy/db/key-ring'
import { type Clock, isOpenClock } from '@understudy/domain/sla/clock'
import type pg from 'pg'
import { calendarsOf } from '../client/calendars.ts'
import { BadCursor } from '../reading/bad-cursor.ts'
import { dueCursorOf, dueCursorText } from '../reading/due-cursor.ts'
import type { Page } from '../reading/page.ts'
import { scopeOf, seesInternal, type Viewer } from '../reading/viewer.ts'
import { presentClock } from './present-clock.ts'
import { risksOf } from './risks-of.ts'

/**
 * Open clocks, soonest deadline of their stream first. `limit` counts streams: a work item has its response and its
 * turnaround clock side by side. A client contact sees those of work items.
 */
export async function listOpenClocks(
  pool: pg.Pool,
  viewer: Viewer,
  query: ClockQuery,
  at: number,
): Promise<Page<ClockAnswer>> {
  const cursor = query.after === undefined ? undefined : dueCursorOf(query.after)
  if (query.after !== undefined && cursor === undefined) throw new BadCursor()
  const scope = scopeOf(viewer)
  const rows = (await inAgency(pool, viewer.agencyId, statement, [
    viewer.agencyId,
    cursor === undefined ? null : new Date(cursor.dueAt).toISOString(),
    cursor?.id ?? null,
    scope.kind === 'client' ? scope.clientId : null,
    scope.kind === 'own_work' ? scope.memberId : null,
    query.clientId ?? null,
    query.limit + 1,
  ])) as unknown as Row[]
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const next = rows.length > query.limit && last !== undefined
  const internal = seesInternal(viewer)
  const calendarOf = await calendarsOf(pool, viewer.agencyId, internal ? page : [])
  const ofTasks = page.flatMap((row) => (row.task_id === null ? [] : [{ ...row, task_id: row.task_id }]))
  const riskOf = await risksOf(pool, viewer.agencyId, internal ? ofTasks : [])
  const riskIn = (row: Row, clock: Clock) =>
    internal && row.task_id !== null
      ? riskOf({ ...row, task_id: row.task_id }, clock, calendarOf(row.client_id, clock), at)
      : null
  return {
    items: page.flatMap((row) => clocksOf(row, query, internal, riskIn)),
    next: next ? dueCursorText({ paused: false, dueAt: last.due_at.getTime(), id: last.id }) : null,
  }
}

interface Row {
  stream_type: 'work_item' | 'review' | 'access_checklist'
  id: string
  client_id: string
  /** What no task is about has none. */
  task_id: string | null
  due_at: Date
  clocks: Clock[]
  is_repeat: boolean
}

function clocksOf(
  row: Row,
  { kind, state }: ClockQuery,
  internal: boolean,
  riskIn: (row: Row, clock: Clock) => number | null,
): ClockAnswer[] {
  const stream = { streamType: row.stream_type, streamId: row.id, clientId: row.client_id }
  const wanted = (clock: Clock) =>
    isOpenClock(clock) &&
    (internal || clock.audience === undefined) &&
    (kind ?? clock.kind) === clock.kind &&
    (state ?? clock.state) === clock.state
  return row.clocks.filter(wanted).map((clock) => presentClock(stream, clock, riskIn(row, clock)))
}

const statement = `
  select * from (
    (select 'work_item' as stream_type, w.id, w.client_id, w.task_id, w.due_at, w.context -> 'clocks' as clocks,
       w.context ->> 'repeatOf' is not null as is_repeat
     from work_item w
     where w.agency_id = $1 and w.due_at is not null and ($2::timestamptz is null or (w.due_at, w.id) > ($2, $3::uuid))
       and ($4::uuid is null or w.client_id = $4) and ($5::uuid is null or w.assistant_id = $5)
       and ($6::uuid is null or w.client_id = $6)
     order by w.due_at, w.id limit $7)
    union all
    (select 'review', r.id, r.client_id, r.task_id, r.due_at, r.context -> 'clocks', false
     from review r
     where r.agency_id = $1 and r.due_at is not null and ($2::timestamptz is null or (r.due_at, r.id) > ($2, $3::uuid))
       and $4::uuid is null
       and ($5::uuid is null or r.work_item_id in (select id from work_item where agency_id = $1 and assistant_id = $5))
       and ($6::uuid is null or r.client_id = $6)
     order by r.due_at, r.id limit $7)
    union all
    (select 'access_checklist', a.id, a.client_id, null::uuid, a.due_at, a.context -> 'clocks', false
     from access_checklist a
     where a.agency_id = $1 and a.due_at is not null and json_array_length(a.context -> 'clocks') > 0
       and ($2::timestamptz is null or (a.due_at, a.id) > ($2, $3::uuid))
       and $4::uuid is null and $5::uuid is null and ($6::uuid is null or a.client_id = $6)
     order by a.due_at, a.id limit $7)
  ) streams
  order by due_at, id limit $7`
