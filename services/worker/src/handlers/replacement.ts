import { drawPeriodOf } from '@understudy/domain/agency/reveal-draw-period'
import { drawMessage, drawnNumber, hmacSha256 } from '@understudy/domain/quality/draw'
import { floorPick, type PassedBy } from '@understudy/domain/quality/period-floor'
import type { Review } from '@understudy/domain/review/review'
import type { Command } from '@understudy/engine/shell/command'
import type { HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { type DeliveryRow, passedByOf } from './read-deliveries.ts'

/** The next of the same period, by the same drawn numbers; nothing where nothing else was delivered in it. */
export async function replacement(
  { agencyId, streamId }: LaneEvent,
  { engine, pool }: HandlerContext,
  command: (name: string, input: object) => Command,
): Promise<Command[]> {
  const { rows } = await pool.query<DeliveryRow & { review: Review }>({
    name: 'floor_candidates',
    text: 'select * from floor_candidates($1, $2)',
    values: [agencyId, streamId],
  })
  const review = rows[0]?.review
  if (review?.floor === undefined || review.delegationId === null) return []
  const { floor, replaced } = review
  const left = rows
    .flatMap((row) => passedByOf(row))
    .map(async (one): Promise<PassedBy> => {
      const key = await engine.keys.drawKey(agencyId, drawPeriodOf(one.at))
      return { workItemId: one.workItemId, u: drawnNumber(hmacSha256(key, drawMessage({ ...one, agencyId }))) }
    })
  const pick = floorPick(await Promise.all(left))
  if (pick === undefined) return []
  const reason = `Instead of what was replaced: ${replaced?.reason ?? ''}`
  const { workItemId, u } = pick
  return [command('work_item.review_late', { workItemId, kind: 'floor', reason, floor: { ...floor, u } })]
}
