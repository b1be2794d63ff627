import type { ReviewRound } from '@understudy/contract/http/handed-in'
import { secondLookTexts as texts } from '../words/review-words.ts'

type Round = Pick<ReviewRound, 'reviewId' | 'drawKind' | 'round' | 'verdict'>

/** Looks that are not the first of what was handed in. */
export const ownLooks: ReadonlySet<string> = new Set(['double', 'adjudication', 'for_cause'])

/**
 * What a verdict of several counts for: where a third person decided between two that looked blindly, theirs stands as
 * the evidence in place of both (quality, section 3); where two agree, the second bears the first out.
 */
export function standingOf({ drawKind, round }: Round, rounds: readonly Round[]): string | undefined {
  const isDecided = rounds.some((other) => other.drawKind === 'adjudication')
  if (drawKind === 'adjudication') return texts.decides
  if (drawKind === 'double') return isDecided ? texts.differed : texts.bearsOut
  const isRepeated = round === 1 && rounds.some((other) => other.drawKind === 'double')
  return drawKind === 'random' && isRepeated && isDecided ? texts.replaced : undefined
}
