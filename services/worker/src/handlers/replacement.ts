import { drawMessage, drawnNumber, hmacSha256 } from '@understudy/domain/quality/draw'
import { floorPick, type PassedBy } from '@understudy/domain/quality/period-floor'
import type { Review } from '@understudy/domain/review/review'
import type { Command } from '@understudy/engine/shell/command'
import type { HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { readDeliveries } from './read-deliveries.ts'
import { readInAgencies } from './read-in-agencies.ts'

/** The next of the same period, by the same drawn numbers; nothing where nothing else was delivered in it. */
export async function replacement(
  { agencyId, streamId }: LaneEvent,
  { engine, pool }: HandlerContext,
  periodOf: (at: number) => string,
  command: (name: string, input: object) => Command,
): Promise<Command[]> {
  const statement = 'select context from review where agency_id = $1 and id = $2'
  const [row] = await readInAgencies(pool, [agencyId], statement, [agencyId, streamId])
  const review = row?.['context'] as Review | undefined
  if (review?.floor === undefined || review.delegationId === null) return []
  const { floor, delegationId, replaced } = review
  const found = await readDeliveries(pool, agencyId, floor.from, floor.until)
  const left = (found.get(delegationId)?.passedBy ?? []).map(async (one): Promise<PassedBy> => {
    const key = await engine.keys.drawKey(agencyId, periodOf(one.at))
    return { workItemId: one.workItemId, u: drawnNumber(hmacSha256(key, drawMessage({ ...one, agencyId }))) }
  })
  const pick = floorPick(await Promise.all(left))
  if (pick === undefined) return []
  const reason = `Instead of what was replaced: ${replaced?.reason ?? ''}`
  const { workItemId, u } = pick
  return [command('work_item.review_late', { workItemId, kind: 'floor', reason, floor: { ...floor, u } })]
}
