import { type DrawnAt, drawnAt, type HeldSubmission } from '@understudy/domain/quality/floor-of-period'
import type pg from 'pg'

/** A submission that the draw passed by, delivered when it was handed in. */
export interface PassedBy {
  readonly workItemId: string
  readonly taskId: string
  readonly assistantId: string
  readonly sopVersion: number
  readonly at: number
}

/** What a delegation handed in over some time: passed by, and drawn for a review. */
export interface Deliveries {
  /** Looked at for a cause meanwhile: that is its look, where a floor takes it. */
  readonly passedBy: readonly (PassedBy & { readonly drawn: DrawnAt; readonly isLookedAt: boolean })[]
  readonly held: readonly HeldSubmission[]
}

/** An item that the draw passed by; all null where there is none. */
export interface DeliveryRow {
  readonly id: string | null
  readonly task_id: string | null
  readonly assistant_id: string | null
  readonly sop_version: number | null
  readonly done_at: Date | null
}

interface Row extends DeliveryRow {
  readonly id: string
  readonly delegation_id: string
  /** Of what was passed by, and names its task: only where it was looked at for a cause meanwhile. */
  readonly draw_kind: HeldSubmission['kind'] | null
  readonly failed_at: number | null
  /** Null for what no draw decided about. */
  readonly draw: DrawnAt | null
}

/** By delegation, in one query. */
export async function readDeliveries(
  pool: pg.Pool,
  agencyId: string,
  from: number,
  until: number,
): Promise<Map<string, Deliveries>> {
  const { rows } = await pool.query<Row>({
    name: 'deliveries',
    text: 'select * from deliveries($1, $2, $3, $4, $5)',
    values: [agencyId, new Date(from), new Date(until), firstIdOf(from), firstIdOf(until)],
  })
  const byDelegation = Map.groupBy(rows, ({ delegation_id }) => delegation_id)
  return new Map([...byDelegation].map(([id, own]) => [id, deliveriesOf(own)]))
}

function deliveriesOf(rows: readonly Row[]): Deliveries {
  const passedBy = rows.flatMap((row) =>
    row.draw === null
      ? []
      : passedByOf(row).map((one) => ({
          ...one,
          ...{ drawn: drawnAt(row.draw as DrawnAt), isLookedAt: row.draw_kind !== null },
        })),
  )
  return { passedBy, held: rows.flatMap(heldOf) }
}

function heldOf({ id, task_id, draw_kind: kind, failed_at: failedAt, draw }: Row): HeldSubmission[] {
  if (kind === null || task_id !== null) return []
  return [{ at: instantOf(id), kind, failedAt, drawn: draw === null ? everything : drawnAt(draw) }]
}

const everything: DrawnAt = { num: 1, den: 1, level: 0 }

export function passedByOf({ id, task_id, assistant_id, sop_version, done_at }: DeliveryRow): PassedBy[] {
  if (id === null || task_id === null || assistant_id === null || done_at === null) return []
  const at = done_at.getTime()
  return [{ workItemId: id, taskId: task_id, assistantId: assistant_id, sopVersion: Number(sop_version), at }]
}

/** Below every id that the server makes at an instant or later, above every earlier one. */
export function firstIdOf(at: number): string {
  const time = Math.max(0, at).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}

function instantOf(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16)
}
