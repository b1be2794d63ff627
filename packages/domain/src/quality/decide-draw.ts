import type { DrawKind } from '../review/review.ts'
import { type DrawResult, type DrawSubject, drawMessage, drawnNumber, hmacSha256, threshold } from './draw.ts'
import { forcedLeft } from './lapses.ts'
import { floorPeriod } from './period-floor.ts'
import type { Plan, SamplingLevel } from './plan.ts'
import type { QualityState } from './quality-state.ts'

export interface DrawFacts extends DrawSubject {
  /** The period's secret. */
  readonly key: Uint8Array
  readonly plan: Plan
  readonly quality: QualityState
  /** Before independence every submission is reviewed before it is delivered. */
  readonly isIndependent: boolean
  readonly highRisk: boolean
  /** Handed in again after a delivery that was complained about. */
  readonly isLate: boolean
}

/** Decides whether a locked submission is held for review. Nobody can guess it who has not the key. */
export function decideDraw(facts: DrawFacts): DrawResult {
  const u = drawnNumber(hmacSha256(facts.key, drawMessage(facts)))
  const level = facts.isIndependent ? facts.quality.level : 0
  const share = facts.plan.levels[level] as SamplingLevel
  const certain = certainly(facts)
  const reviewed = certain !== undefined || u < threshold(share)
  const probability = certain === undefined ? share.num / share.den : 1
  const isLast = floorPeriod(level, facts.plan.levels.length) === 'week'
  const place = { num: share.num, den: share.den, level, ...(level > 0 && { isLast }) }
  return { reviewed, kind: certain ?? 'random', u, ...place, probability }
}

/** What is reviewed without a draw, and why. */
function certainly({ isIndependent, isLate, highRisk, quality, sopVersion }: DrawFacts): DrawKind | undefined {
  if (isLate) return 'for_cause'
  if (!isIndependent) return 'all'
  return highRisk || forcedLeft(quality, sopVersion) > 0 ? 'forced' : undefined
}
