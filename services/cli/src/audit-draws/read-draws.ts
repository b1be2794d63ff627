import { inAgency } from '@understudy/db/key-ring'
import type { StoredDraw } from '@understudy/domain/quality/audit-draw'
import type { DrawResult } from '@understudy/domain/quality/draw'
import { type Plan, planIds, planOf } from '@understudy/domain/quality/plan'
import type pg from 'pg'

export interface LedgerDraw extends StoredDraw {
  readonly position: number
  /** The plan that held for the delegation when the work was drawn; undefined for cover without one. */
  readonly plan: Plan | undefined
}

interface DrawEvent {
  readonly position: number
  readonly type: string
  readonly stream_id: string
  readonly version: number
  readonly draw: DrawResult
}

interface StreamEvent {
  readonly position: number
  readonly stream_id: string
  readonly version: number
  readonly body: Readonly<Record<string, unknown>>
}

const pageSize = 1_000

/**
 * Every draw of an agency's period, in the order of the ledger, a page at a time. Subjects are read from the ledger
 * too: versions and task as the item was made, the assistant as it was assigned last before the draw.
 */
export async function* readDraws(pool: pg.Pool, agencyId: string, period: string): AsyncGenerator<LedgerDraw[]> {
  for (let after = 0; ; ) {
    const events = await read<DrawEvent>(pool, agencyId, drawEvents, [agencyId, period, after])
    if (events.length === 0) return
    yield await withSubjects(pool, agencyId, events)
    after = (events.at(-1) as DrawEvent).position
  }
}

async function withSubjects(pool: pg.Pool, agencyId: string, events: readonly DrawEvent[]): Promise<LedgerDraw[]> {
  const items = [...new Set(events.map(({ stream_id }) => stream_id))]
  const made = await firstEvents(pool, agencyId, items)
  const assigned = Map.groupBy(
    await read<StreamEvent>(pool, agencyId, assignments, [agencyId, items]),
    ({ stream_id }) => stream_id,
  )
  const rows = events.map((event) => ({
    event,
    item: made.get(event.stream_id) ?? {},
    assignment: assigned.get(event.stream_id)?.findLast(({ version }) => version < event.version)?.body ?? {},
  }))
  const delegations = rows.flatMap(({ assignment }) => (assignment['delegationId'] as string | undefined) ?? [])
  const plans = Map.groupBy(
    await read<StreamEvent>(pool, agencyId, planEvents, [agencyId, [...new Set(delegations)]]),
    ({ stream_id }) => stream_id,
  )
  return rows.map(({ event, item, assignment }) => ({
    position: event.position,
    agencyId,
    workItemId: event.stream_id,
    taskId: String(item['taskId']),
    sopVersion: Number(item['sopVersion']),
    assistantId: String(assignment['assistantId']),
    plan: planAt(plans.get(String(assignment['delegationId'])), event.position),
    draw: event.draw,
    highRisk: item['highRisk'] === true,
    held: event.type === 'work_item.held_for_review',
  }))
}

/** The plan that a delegation's events say held just before a place in the ledger. */
function planAt(events: readonly StreamEvent[] | undefined, position: number): Plan | undefined {
  const body = events?.findLast((event) => event.position < position)?.body
  if (body === undefined) return undefined
  const own = body['plan'] as Plan | undefined
  const { planId } = body['quality'] as { planId: string }
  return own ?? (planIds.includes(planId) ? planOf(planId) : undefined)
}

/** What the streams began with, by stream. */
async function firstEvents(pool: pg.Pool, agencyId: string, streams: readonly string[]) {
  const rows = await read<StreamEvent>(pool, agencyId, beginnings, [agencyId, streams])
  return new Map(rows.map(({ stream_id, body }) => [stream_id, body]))
}

async function read<T>(pool: pg.Pool, agencyId: string, text: string, values: unknown[]): Promise<T[]> {
  return (await inAgency(pool, agencyId, text, values)) as T[]
}

const drawEvents = `
  select position, type, stream_id, version, body->'draw' as draw from ledger
  where agency_id = $1 and position > $3 and type in ('work_item.held_for_review', 'work_item.delivered')
    and body->'draw'->>'period' = $2
  order by position limit ${pageSize}`

const beginnings = `
  select position, stream_id, version, body from ledger where agency_id = $1 and stream_id = any ($2::uuid[]) and version = 1`

const planEvents = `
  select position, stream_id, version, body from ledger
  where agency_id = $1 and stream_id = any ($2::uuid[])
    and type in ('delegation.assigned', 'delegation.adopted', 'delegation.plan_moved')
  order by stream_id, version`

const assignments = `
  select position, stream_id, version, body from ledger
  where agency_id = $1 and stream_id = any ($2::uuid[]) and type = 'work_item.assigned'
  order by stream_id, version`

/** Submissions of the period that were delivered undrawn without a draw to show for it: how many there are. */
export async function countUndrawn(pool: pg.Pool, agencyId: string, from: number, to: number): Promise<number> {
  const [row] = await inAgency(
    pool,
    agencyId,
    `select count(*)::int as count from ledger
     where agency_id = $1 and type = 'work_item.delivered' and occurred_at >= $2 and occurred_at < $3
       and body->>'by' = 'not_drawn' and body->'draw' is null`,
    [agencyId, new Date(from), new Date(to)],
  )
  return Number(row?.['count'] ?? 0)
}
