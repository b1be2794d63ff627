import type pg from 'pg'
import { readInAgencies } from './read-in-agencies.ts'

/** A submission that the draw passed by, delivered when it was handed in. */
export interface PassedBy {
  readonly workItemId: string
  readonly taskId: string
  readonly assistantId: string
  readonly sopVersion: number
  readonly at: number
}

/** What a delegation handed in over some time: passed by, and held for a review. */
export interface Deliveries {
  readonly passedBy: readonly PassedBy[]
  readonly held: readonly { readonly at: number; readonly isRandom: boolean }[]
}

const nothing: Deliveries = { passedBy: [], held: [] }

/** By delegation; what a client complained about meanwhile has its late review already and is left out. */
export async function readDeliveries(
  pool: pg.Pool,
  agencyId: string,
  from: number,
  until: number,
): Promise<Map<string, Deliveries>> {
  const [items, reviews] = await Promise.all([
    readInAgencies(pool, [agencyId], passedByStatement, [agencyId, new Date(from), new Date(until)]),
    readInAgencies(pool, [agencyId], heldStatement, [agencyId, firstIdOf(from), firstIdOf(until)]),
  ])
  const found = new Map<string, Deliveries>()
  for (const row of items) {
    const { passedBy, held } = found.get(String(row['delegation_id'])) ?? nothing
    found.set(String(row['delegation_id']), { passedBy: [...passedBy, passedByOf(row)], held })
  }
  for (const row of reviews) {
    const { passedBy, held } = found.get(String(row['delegation_id'])) ?? nothing
    const one = { at: instantOf(String(row['id'])), isRandom: row['draw_kind'] === 'random' }
    found.set(String(row['delegation_id']), { passedBy, held: [...held, one] })
  }
  return found
}

function passedByOf(row: Record<string, unknown>): PassedBy {
  return {
    workItemId: String(row['id']),
    taskId: String(row['task_id']),
    assistantId: String(row['assistant_id']),
    sopVersion: Number(row['sop_version']),
    at: (row['done_at'] as Date).getTime(),
  }
}

const passedByStatement = `
  select id, delegation_id, task_id, assistant_id, done_at, context ->> 'sopVersion' as sop_version
  from work_item
  where agency_id = $1 and done_at >= $2 and done_at < $3 and delegation_id is not null
    and context ->> 'reviewId' is null and context ->> 'lateReviewId' is null
  order by id`

/** Ids of reviews begin with the instant at which they were asked for. */
const heldStatement = `
  select id, delegation_id, context ->> 'drawKind' as draw_kind from review
  where agency_id = $1 and id >= $2 and id < $3 and delegation_id is not null
    and (context ->> 'late')::boolean is not true
  order by id`

/** Below every id that the server makes at an instant or later, above every earlier one. */
export function firstIdOf(at: number): string {
  const time = Math.max(0, at).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}

function instantOf(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16)
}
