import type { Agency } from '@understudy/domain/agency/agency'
import type { ReviewRound } from '@understudy/domain/agency/review-rounds'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import { doubleNumber, doubleSample, type SampledReview } from '@understudy/domain/quality/double-sample'
import { reviewingRoles } from '@understudy/domain/review/may-review'
import type { HandlerContext } from '../lane/handler.ts'
import { firstIdOf } from './read-deliveries.ts'
import { readInAgencies } from './read-in-agencies.ts'

/** The first, the second and whoever decides between them. */
const fewestReviewers = 3

/** Which reviews of the month so far are repeated by somebody else; none where there are too few to do it blindly. */
export async function doublesOf(
  { engine, pool }: HandlerContext,
  agencyId: string,
  { date, monthFrom, until }: ReviewRound,
): Promise<string[]> {
  const [agency] = await readInAgencies(pool, [agencyId], agencyStatement, [agencyId, reviewingRoles])
  const { doubles } = reviewRulesOf(agency?.['context'] as Agency | undefined)
  if (!doubles || Number(agency?.['reviewers']) < fewestReviewers) return []
  const key = await engine.keys.drawKey(agencyId, date.slice(0, 7))
  const values = [agencyId, firstIdOf(monthFrom), firstIdOf(until)]
  const rows = await readInAgencies(pool, [agencyId], sampleStatement, values)
  const reviews = rows.map((row): SampledReview => {
    const reviewId = String(row['id'])
    return {
      ...{ reviewId, taskId: String(row['task_id']), u: doubleNumber(key, agencyId, reviewId) },
      ...{ isDone: row['done'] === true, isDoubled: row['doubled'] === true },
    }
  })
  return doubleSample(reviews)
}

const agencyStatement = `
  select a.context, (
    select count(*) from member m
    where m.agency_id = a.agency_id and m.state = 'active'
      and exists (select from json_array_elements_text(m.context -> 'roles') as r (role) where r.role = any ($2))
  ) as reviewers
  from agency a where a.agency_id = $1 and a.id = $1`

const sampleStatement = `
  select r.id, r.task_id, w.state in ('delivered', 'accepted') as done, r.context ->> 'doubleId' is not null as doubled
  from review r join work_item w on w.agency_id = r.agency_id and w.id = r.work_item_id
  where r.agency_id = $1 and r.id >= $2 and r.id < $3
    and r.context ->> 'drawKind' = 'random' and r.context ->> 'firstVerdict' is not null
  order by r.id`
