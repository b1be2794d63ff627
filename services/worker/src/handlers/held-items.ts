import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'
import type { Unrouted } from './unrouted-items.ts'

/** An item that moves, and what is asked about it and not answered, for the hand-off note. */
export interface Held extends Unrouted {
  readonly questionIds: readonly string[]
}

const functions = {
  /** What the members of the events have themselves. */
  held: 'held_items',
  /** What they had when an absence began, and others have meanwhile. */
  lent: 'lent_items',
} as const

/** The open work of the members whom these events are about, earliest due first. One query for the batch. */
export async function heldItems(
  pool: pg.Pool,
  events: readonly LaneEvent[],
  which: keyof typeof functions = 'held',
): Promise<Held[]> {
  if (events.length === 0) return []
  const { agencies, agencyIds, ids, positions } = namedBy(events)
  const { rows } = await pool.query<{ agency_id: string; id: string; cause: number; questions: string[] | null }>({
    name: functions[which],
    text: `select * from ${functions[which]}($1, $2, $3, $4)`,
    values: [agencies, agencyIds, ids, positions],
  })
  return rows.map(({ agency_id, id, cause, questions }) => ({
    ...{ agencyId: agency_id, workItemId: id, cause },
    questionIds: questions ?? [],
  }))
}
