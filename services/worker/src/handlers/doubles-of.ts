import type { Agency } from '@understudy/domain/agency/agency'
import type { ReviewRound } from '@understudy/domain/agency/review-rounds'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import { doubleNumber, doubleSample, type SampledReview } from '@understudy/domain/quality/double-sample'
import { reviewingRoles } from '@understudy/domain/review/may-review'
import type { HandlerContext } from '../lane/handler.ts'
import { firstIdOf } from './read-deliveries.ts'

/** The first, the second and whoever decides between them. */
const fewestReviewers = 3

/** Which reviews of the month so far are repeated by somebody else; none where there are too few to do it blindly. */
export async function doublesOf(
  { engine, pool }: HandlerContext,
  agencyId: string,
  { date, monthFrom, until }: ReviewRound,
): Promise<string[]> {
  const { rows } = await pool.query<Row>({
    name: 'sampled_reviews',
    text: 'select * from sampled_reviews($1, $2, $3, $4)',
    values: [agencyId, reviewingRoles, firstIdOf(monthFrom), firstIdOf(until)],
  })
  const home = rows.find(({ agency }) => agency !== null)
  const { doubles } = reviewRulesOf(home?.agency ?? undefined)
  if (!doubles || (home?.reviewers ?? 0) < fewestReviewers) return []
  const key = await engine.keys.drawKey(agencyId, date.slice(0, 7))
  return doubleSample(
    rows.flatMap(({ id: reviewId, task_id: taskId, is_done: isDone, is_doubled: isDoubled }): SampledReview[] =>
      reviewId === null || taskId === null
        ? []
        : [{ reviewId, taskId, u: doubleNumber(key, agencyId, reviewId), isDone, isDoubled }],
    ),
  )
}

interface Row {
  readonly id: string | null
  readonly task_id: string | null
  readonly is_done: boolean
  readonly is_doubled: boolean
  readonly agency: Agency | null
  readonly reviewers: number
}
