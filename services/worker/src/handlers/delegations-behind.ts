import { planIds, planOf } from '@understudy/domain/quality/plan'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'

export interface Behind {
  readonly delegationId: string
  /** Null for an open delegation of a task. */
  readonly workItemId: string | null
  /** Whether the work is the delegation's own, not that of another task of its family. */
  readonly isOwn: boolean
  /** Whether it is not, and is evidence all the same: both are under the same plan. */
  readonly isShared: boolean
  /**
   * Whether rework of the item is open on the delegation, whoever has the item by now. Opening it looks at the item, so that
   * what ended stays closed.
   */
  readonly isReworking: boolean
  /** Passes that lack before competence is shown; undefined for whoever is not in reverse-shadow. */
  readonly passesMissing: number | undefined
}

/**
 * The delegations behind the items, reviews and tasks of a batch, by stream; of a verdict that was about the wrong person
 * also, by its id, those that shared evidence with the delegation that had it. One query.
 */
export async function delegationsBehind(
  pool: pg.Pool,
  events: readonly LaneEvent[],
): Promise<ReadonlyMap<string, readonly Behind[]>> {
  if (events.length === 0) return new Map()
  const { agencies, agencyIds, ids } = namedBy(events)
  const wrong = events.filter(({ type }) => type === 'review.attributed')
  const { rows } = await pool.query<Row>({
    name: 'delegations_behind',
    text: 'select * from delegations_behind($1, $2, $3, $4)',
    values: [
      agencies,
      [...events.map(({ streamType }) => streamType), ...wrong.map(() => 'delegation')],
      [...agencyIds, ...wrong.map(({ agencyId }) => agencyId)],
      [...ids, ...wrong.map(({ body }) => body['from'])],
    ],
  })
  const byStream = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byStream].map(([id, list]) => [id, list.map(behindOf)]))
}

interface Row {
  id: string
  delegation_id: string
  work_item_id: string | null
  is_own: boolean
  is_shared: boolean
  is_reworking: boolean
  /** Null for whoever is not in reverse-shadow. */
  plan_id: string | null
  /** H of a plan that the delegation carries itself. */
  promote_at: number | null
  score: number | null
}

function behindOf(row: Row): Behind {
  return {
    delegationId: row.delegation_id,
    workItemId: row.work_item_id,
    isOwn: row.is_own,
    isShared: row.is_shared,
    isReworking: row.is_reworking,
    passesMissing: passesMissing(row),
  }
}

function passesMissing({ plan_id: planId, promote_at: own, score }: Row): number | undefined {
  if (planId === null || score === null) return undefined
  const promoteAt = own ?? (planIds.includes(planId) ? planOf(planId).promoteAt : undefined)
  return promoteAt === undefined ? undefined : Math.max(0, promoteAt - score)
}
