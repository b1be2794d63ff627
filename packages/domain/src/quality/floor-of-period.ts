import type { RoundFloor } from '../agency/review-rounds.ts'
import type { DrawKind } from '../review/review.ts'
import { type DrawSubject, drawMessage, drawnNumber, hmacSha256 } from './draw.ts'
import { floorPeriod, floorPick, floorProbability } from './period-floor.ts'
import type { Plan } from './plan.ts'

/** The share and the level in force when a submission was drawn. */
export interface DrawnAt {
  readonly num: number
  readonly den: number
  readonly level: number
  /** Whether it was the last of the plan of then; unknown of older draws, which are told by the plan that holds now. */
  readonly isLast?: boolean
}

/** That much of a draw as it is stored. */
export const drawnAt = ({ num, den, level, isLast }: DrawnAt): DrawnAt => ({
  ...{ num, den, level },
  ...(isLast !== undefined && { isLast }),
})

/** A delivered submission that the draw passed by, with the key of the draw period in which it was handed in. */
export interface PassedSubmission extends DrawSubject {
  readonly key: Uint8Array
  /** When it was delivered, which is when it was handed in. */
  readonly at: number
  readonly drawn: DrawnAt
}

/** A submission that was held for its review, or reviewed late because it was drawn. */
export interface HeldSubmission {
  readonly at: number
  readonly kind: DrawKind
  readonly drawn: DrawnAt
  /** When its first verdict was given, where that was not a pass. */
  readonly failedAt: number | null
}

export interface PeriodOfDelegation {
  readonly delegationId: string
  readonly taskId: string
  readonly plan: Plan
  /** The bounds of the day and, where a week ends with it, of the week. */
  readonly dayFrom: number
  readonly weekFrom: number | null
  readonly passedBy: readonly PassedSubmission[]
  readonly held: readonly HeldSubmission[]
}

/**
 * At every level but the last at least one review on each day with output, at the last one a week (quality, sections 1
 * and 2): a floor for each share that submissions of the period were drawn at, with the chance that it left them.
 * What the draw passed by was handed in while independent: a demotion since, whoever's, takes no floor away from it.
 * Nothing where the period is not over, nothing was drawn at random in it, or a certain review met the floor anyway:
 * the chance of the draw then stands as it is.
 */
export function floorsOfPeriod(of: PeriodOfDelegation): RoundFloor[] {
  const week = of.weekFrom === null ? [] : floorsSince(of, 'week', of.weekFrom)
  return [...floorsSince(of, 'day', of.dayFrom), ...week]
}

function floorsSince(of: PeriodOfDelegation, period: 'day' | 'week', from: number): RoundFloor[] {
  const passedBy = of.passedBy.filter((one) => one.at >= from && isUnder(of, one.drawn, period))
  const since = of.held.filter(({ at }) => at >= from)
  const [held, others] = [since.filter(isOfFloor), since.filter((one) => !isOfFloor(one))]
  function isOfFloor({ kind, drawn }: HeldSubmission): boolean {
    return kind === 'random' && isUnder(of, drawn, period)
  }
  const failed = held
    .filter(({ failedAt }) => failedAt !== null)
    .toSorted((a, b) => Number(a.failedAt) - Number(b.failedAt))[0]
  if (others.some((other) => !followsFrom(failed, other))) return []
  const drawn = [...passedBy, ...held].map((one) => one.drawn)
  const asIfPassed = others.map(() => (failed as HeldSubmission).drawn)
  return floorsOf(of, period, passedBy, held.length > 0, { drawn, asIfPassed })
}

/** Whether a submission of that level counts towards this floor: where all are looked at there is none. */
function isUnder({ plan }: PeriodOfDelegation, { level, isLast }: DrawnAt, period: 'day' | 'week'): boolean {
  const ofThen = isLast === undefined ? floorPeriod(level, plan.levels.length) : isLast ? 'week' : 'day'
  return level > 0 && ofThen === period
}

/**
 * A failure that the draw of this very period found makes what comes after it certain. Had the draw passed it by, that
 * would have been drawn like the rest: a chance must not be of the draw's own making, or every error found would stand
 * for fewer than every pass.
 */
function followsFrom(failed: HeldSubmission | undefined, { at, kind }: HeldSubmission): boolean {
  return failed !== undefined && kind !== 'forced' && at >= (failed.failedAt as number)
}

function floorsOf(
  { delegationId, taskId }: PeriodOfDelegation,
  period: 'day' | 'week',
  passedBy: readonly PassedSubmission[],
  isMet: boolean,
  { drawn, asIfPassed }: { drawn: readonly DrawnAt[]; asIfPassed: readonly DrawnAt[] },
): RoundFloor[] {
  const fractions = [...drawn, ...asIfPassed].map(fractionOf)
  const pick = isMet ? undefined : floorPick(passedBy.map(numbered))
  const picked = passedBy.find(({ workItemId }) => workItemId === pick?.workItemId)
  return [...Map.groupBy(drawn, fractionOf)].map(([fraction, [share]]): RoundFloor => {
    const own = picked !== undefined && fractionOf(picked.drawn) === fraction ? pick : undefined
    const { num, den, level } = share as DrawnAt
    return {
      ...{ delegationId, taskId, period, count: fractions.length, num, den, level },
      probability: floorProbability(fraction, fractions.toSpliced(fractions.indexOf(fraction), 1)),
      ...{ workItemId: own?.workItemId ?? null, u: own?.u ?? null },
    }
  })
}

const fractionOf = ({ num, den }: DrawnAt) => num / den

const numbered = (one: PassedSubmission) => ({
  workItemId: one.workItemId,
  u: drawnNumber(hmacSha256(one.key, drawMessage(one))),
})
