import type { Agency } from '@understudy/domain/agency/agency'
import {
  commitmentOf,
  drawPeriodBegins,
  drawPeriodOf,
  drawPeriodRevealsAt,
} from '@understudy/domain/agency/reveal-draw-period'
import type { FrozenRound, ReviewRound } from '@understudy/domain/agency/review-rounds'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import { doubleChances, doubleNumber, doubleSample, type JudgedReview } from '@understudy/domain/quality/double-sample'
import { reviewingRoles } from '@understudy/domain/review/may-review'
import type { HandlerContext } from '../lane/handler.ts'
import { firstIdOf } from './read-deliveries.ts'

/** The first, the second and whoever decides between them. */
const fewestReviewers = 3
/** A review that waited for longer before it was judged is not looked at twice. */
const longestWaitMs = 61 * 86_400_000
/** The key of a period is committed to at a round at least this long before the period begins. */
const aheadMs = 36 * 3_600_000

export type Doubles = Pick<FrozenRound, 'doubles' | 'settled' | 'opens'>

/**
 * Which verdicts somebody else repeats, of the draw period that lasts and, while its key is not told, of the one before;
 * none where there are too few reviewers to do it blindly. What is still being mended is repeated once it is done.
 */
export async function doublesOf(context: HandlerContext, agencyId: string, round: ReviewRound): Promise<Doubles> {
  const current = drawPeriodOf(round.until)
  const last = drawPeriodOf(drawPeriodBegins(current) - 1)
  const { agency, reviewers, judged } = await readJudged(context, agencyId, drawPeriodBegins(last), round.until)
  const opens = await opening(context, agencyId, agency, drawPeriodOf(round.until + aheadMs))
  if (!reviewRulesOf(agency).doubles || reviewers < fewestReviewers) return { doubles: [], ...opens }
  const of = (period: string) => judged.filter((one) => one.period === period)
  const isOpen = round.until < drawPeriodRevealsAt(last)
  const picked = [...(isOpen ? doubleSample(of(last), true) : []), ...doubleSample(of(current), false)]
  const isSettled = (agency?.doublesSettled ?? '') >= last || of(last).length === 0 || !isOpen
  return {
    doubles: picked.filter(({ isDone, isDoubled }) => isDone && !isDoubled).map(({ reviewId }) => reviewId),
    ...(!isSettled && { settled: { period: last, chances: doubleChances(of(last)) } }),
    ...opens,
  }
}

async function opening({ engine }: HandlerContext, agencyId: string, agency: Agency | undefined, period: string) {
  if (agency === undefined || agency.drawPeriods[period] !== undefined) return {}
  const key = await engine.keys.drawKey(agencyId, period)
  return { opens: { period, commitment: commitmentOf(key.toString('hex')) } }
}

interface Judged extends JudgedReview {
  readonly period: string
  readonly isDone: boolean
  readonly isDoubled: boolean
}

async function readJudged({ engine, pool }: HandlerContext, agencyId: string, from: number, until: number) {
  const { rows } = await pool.query<Row>({
    name: 'sampled_reviews',
    text: 'select * from sampled_reviews($1, $2, $3, $4, $5)',
    values: [agencyId, reviewingRoles, firstIdOf(from - longestWaitMs), from, until],
  })
  const home = rows.find(({ agency }) => agency !== null)
  const judged = rows.filter(({ id }) => id !== null).map((row) => ({ row, period: drawPeriodOf(row.judged_at) }))
  const periods = [...new Set(judged.map(({ period }) => period))]
  const keys = new Map(
    await Promise.all(periods.map(async (one) => [one, await engine.keys.drawKey(agencyId, one)] as const)),
  )
  return {
    agency: home?.agency ?? undefined,
    reviewers: home?.reviewers ?? 0,
    judged: judged.map(
      ({ row: { id, task_id: taskId, family, is_done: isDone, is_doubled: isDoubled }, period }): Judged => {
        const u = doubleNumber(keys.get(period) as Buffer, agencyId, id)
        return { reviewId: id, taskId, family, u, period, isDone, isDoubled }
      },
    ),
  }
}

interface Row {
  /** Null, as all of a review, in the row of the agency. */
  readonly id: string
  readonly task_id: string
  readonly family: string
  readonly judged_at: number
  readonly is_done: boolean
  readonly is_doubled: boolean
  readonly agency: Agency | null
  readonly reviewers: number
}
