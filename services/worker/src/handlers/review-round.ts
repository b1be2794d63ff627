import { drawPeriodOf } from '@understudy/domain/agency/reveal-draw-period'
import type { ReviewRound, RoundFloor } from '@understudy/domain/agency/review-rounds'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import { planOfDelegation } from '@understudy/domain/delegation/evidence'
import { floorsOfPeriod, type PassedSubmission } from '@understudy/domain/quality/floor-of-period'
import type { Command } from '@understudy/engine/shell/command'
import type { HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { doublesOf } from './doubles-of.ts'
import { type Deliveries, readDeliveries } from './read-deliveries.ts'

type Make = (name: string, input: object) => Command

/** A day of the agency is over: the set of its late reviews is found, frozen and asked for, in one batch. */
export async function reviewRound(
  { agencyId, body }: LaneEvent,
  context: HandlerContext,
  command: Make,
): Promise<Command[]> {
  const { date, from, until, weekFrom } = body as unknown as ReviewRound
  const found = await readDeliveries(context.pool, agencyId, weekFrom ?? from, until)
  const sampled = [...found].flatMap(([id, deliveries]) => (isSampled(deliveries) ? [id] : []))
  const delegations = await watchedOnes(context, agencyId, sampled)
  const floors: RoundFloor[] = []
  for (const [delegationId, delegation] of delegations) {
    const { passedBy, held } = found.get(delegationId) as Deliveries
    const drawn = passedBy.map(async (one): Promise<PassedSubmission> => {
      const key = await context.engine.keys.drawKey(agencyId, drawPeriodOf(one.at))
      return { ...one, agencyId, key }
    })
    const { taskId } = delegation
    const of = { delegationId, taskId, plan: planOfDelegation(delegation) }
    floors.push(...floorsOfPeriod({ ...of, dayFrom: from, weekFrom, passedBy: await Promise.all(drawn), held }))
  }
  const looked = lookedAtAmong(found)
  const again = await doublesOf(context, agencyId, body as unknown as ReviewRound)
  const { doubles, settled, opens } = again
  if (floors.length === 0 && doubles.length === 0 && settled === undefined && opens === undefined) return []
  return [
    command('agency.freeze_review_round', { date, from, until, floors, ...again }),
    ...floors
      .filter(({ workItemId }) => workItemId === null || !looked.has(workItemId))
      .flatMap((floor) => lateLook(floor, { from, until, weekFrom }, command)),
    ...doubles.map((reviewId) => command('review.double', { reviewId })),
  ]
}

/** Where everything was looked at there is no floor. */
const isSampled = ({ passedBy, held }: Deliveries) => [...passedBy, ...held].some(({ drawn }) => drawn.level > 0)

/** A look for a cause is the look at an item that a floor takes: nobody looks twice, and the sample is what it was. */
function lookedAtAmong(found: ReadonlyMap<string, Deliveries>): ReadonlySet<string> {
  const all = [...found.values()].flatMap(({ passedBy }) => passedBy)
  return new Set(all.flatMap(({ workItemId, isLookedAt }) => (isLookedAt ? [workItemId] : [])))
}

function lateLook(
  { workItemId, u, period, probability }: RoundFloor,
  { from, until, weekFrom }: Pick<ReviewRound, 'from' | 'until' | 'weekFrom'>,
  command: Make,
): Command[] {
  if (workItemId === null) return []
  const reason = `At least one review each ${period} with output`
  const floor = { from: period === 'week' ? weekFrom : from, until, u, probability }
  return [command('work_item.review_late', { workItemId, kind: 'floor', reason, floor })]
}

/** What is kept of people of a replay has no floor. Who was demoted since keeps theirs. */
async function watchedOnes(
  { pool }: HandlerContext,
  agencyId: string,
  ids: readonly string[],
): Promise<Map<string, Delegation>> {
  const { rows } = await pool.query<{ id: string; state: string; context: object }>({
    name: 'standing_delegations',
    text: 'select * from standing_delegations($1, $2)',
    values: [agencyId, ids],
  })
  const all = rows.map(({ id, state, context }): [string, Delegation] => [id, { ...context, state } as Delegation])
  return new Map(all.filter(([, one]) => !one.observed))
}
