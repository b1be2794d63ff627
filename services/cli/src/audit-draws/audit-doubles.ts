import { drawPeriodBegins, drawPeriodEnds, drawPeriodRevealsAt } from '@understudy/domain/agency/reveal-draw-period'
import { doubleChances, doubleNumber, doubleSample, type JudgedReview } from '@understudy/domain/quality/double-sample'
import type pg from 'pg'
import type { Finding } from './audit-period.ts'
import { type LedgerRound, type LedgerVerdict, readFamilies, readRounds, readVerdicts } from './read-rounds.ts'

/**
 * Repeats which verdicts of a period were looked at twice: everybody who was has the number for it, everybody who has it
 * was, once the work was done, and the stored chances are what they were.
 */
export async function auditDoubles(
  pool: pg.Pool,
  agencyId: string,
  period: string,
  key: Uint8Array,
): Promise<Finding[]> {
  const [begins, ends] = [drawPeriodBegins(period), drawPeriodEnds(period)]
  const rounds = await readRounds(pool, agencyId, begins, drawPeriodRevealsAt(period))
  const verdicts = (await readVerdicts(pool, agencyId, begins, ends)).filter(({ drawKind }) => drawKind === 'random')
  const settling = rounds.find(({ frozen }) => frozen.settled?.period === period)
  const families = await readFamilies(pool, agencyId)
  const judgedAt = (place: number) =>
    verdicts.map((one): Judged => {
      const { reviewId, taskId } = one
      const family = families.findLast((known) => known.taskId === taskId && known.position < place)?.family ?? taskId
      return { ...one, family, u: doubleNumber(key, agencyId, reviewId) }
    })
  const doubled = new Map(rounds.flatMap((round) => round.frozen.doubles.map((reviewId) => [reviewId, round] as const)))
  const settled = judgedAt(settling?.position ?? Number.MAX_SAFE_INTEGER)
  const members = new Set(doubleSample(settled, settling !== undefined).map(({ reviewId }) => reviewId))
  return [
    ...settled.flatMap((one) => differences(one, doubled.get(one.reviewId), members, settling)),
    ...chancesDiffer(settling, settled),
  ]
}

type Judged = LedgerVerdict & JudgedReview

function differences(
  { reviewId, workItemId, done }: Judged,
  round: LedgerRound | undefined,
  members: ReadonlySet<string>,
  settling: LedgerRound | undefined,
): Finding[] {
  if (round !== undefined && !members.has(reviewId))
    return [
      {
        ...{ position: round.position, workItemId, code: 'double_not_drawn' },
        message: `review ${reviewId} was looked at twice, but its number does not ask for it`,
      },
    ]
  // Where there were too few reviewers nothing is settled, and nothing was to be repeated.
  if (settling === undefined || round !== undefined || !members.has(reviewId)) return []
  const isDone = done.findLast(({ position }) => position < settling.openedAt)?.isDone === true
  if (!isDone) return []
  return [
    {
      ...{ position: settling.position, workItemId, code: 'double_missing' },
      message: `review ${reviewId} was to be looked at twice by its number, and was not`,
    },
  ]
}

function chancesDiffer(settling: LedgerRound | undefined, judged: readonly Judged[]): Finding[] {
  if (settling === undefined) return []
  const expected = doubleChances(judged)
  const { position, frozen } = settling
  if (JSON.stringify(expected) === JSON.stringify(frozen.settled?.chances.map(inOrder))) return []
  const message = 'the stored chances of being looked at twice are not those of the verdicts of the period'
  return [{ position, code: 'double_chances_differ', message }]
}

const inOrder = ({ taskId, count, probability }: ReturnType<typeof doubleChances>[number]) => ({
  taskId,
  count,
  probability,
})
