import { reviewsTexts } from '../words/reviews-texts.ts'
import type { Rubric, Standing } from './draft.ts'

/** What the marks come to, and beside it what decides: a mark below the threshold, not the score. */
export function scoreText({ criteria, threshold }: Rubric, { marked, score, below }: Standing): string {
  if (marked < criteria.length) return reviewsTexts.ofMarked(marked, criteria.length)
  if (score === null) return reviewsTexts.nothingAppliedThereIsNo
  const percent = Math.round(threshold * 100)
  const decides = below > 0 ? reviewsTexts.areBelow(below, percent) : reviewsTexts.noneIsBelow(percent)
  return `${reviewsTexts.scoreOf100(Math.round(score * 100))}${decides}`
}
