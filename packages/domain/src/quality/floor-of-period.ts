import type { RoundFloor } from '../agency/review-rounds.ts'
import { type DrawSubject, drawMessage, drawnNumber, hmacSha256 } from './draw.ts'
import { floorPeriod, floorPick, floorProbability } from './period-floor.ts'
import type { Plan, SamplingLevel } from './plan.ts'

/** A delivered submission that the draw passed by, with the key of the draw period in which it was handed in. */
export interface PassedSubmission extends DrawSubject {
  readonly key: Uint8Array
  /** When it was delivered, which is when it was handed in. */
  readonly at: number
}

export interface PeriodOfDelegation {
  readonly delegationId: string
  readonly taskId: string
  readonly plan: Plan
  readonly level: number
  /** The bounds of the day and, where a week ends with it, of the week. */
  readonly dayFrom: number
  readonly weekFrom: number | null
  readonly passedBy: readonly PassedSubmission[]
  /** When submissions were drawn and held, at random or for certain. */
  readonly held: readonly { readonly at: number; readonly isRandom: boolean }[]
}

/**
 * At every level but the last at least one review on each day with output, at the last one a week (quality, sections 1
 * and 2). Undefined where the period is not over yet or nothing was drawn at random in it.
 */
export function floorOfPeriod(of: PeriodOfDelegation): RoundFloor | undefined {
  const { delegationId, taskId, plan, level, dayFrom, weekFrom } = of
  const period = floorPeriod(level, plan.levels.length)
  const from = period === 'day' ? dayFrom : weekFrom
  if (from === null) return undefined
  const passedBy = of.passedBy.filter(({ at }) => at >= from)
  const held = of.held.filter(({ at }) => at >= from)
  const count = passedBy.length + held.filter(({ isRandom }) => isRandom).length
  if (count === 0) return undefined
  const { num, den } = plan.levels[level] as SamplingLevel
  const drawn = passedBy.map((one) => ({
    workItemId: one.workItemId,
    u: drawnNumber(hmacSha256(one.key, drawMessage(one))),
  }))
  const pick = held.length > 0 ? undefined : floorPick(drawn)
  return {
    ...{ delegationId, taskId, period, count, num, den, level },
    probability: floorProbability(num / den, count),
    ...{ workItemId: pick?.workItemId ?? null, u: pick?.u ?? null },
  }
}
