import { verdictWords } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import type { Rubric, Standing } from './draft.ts'

/** What the marks come to, and beside it what decides: a mark below the threshold, not the score. */
export function scoreText({ criteria }: Rubric, { marked, score, below, verdict }: Standing): string {
  if (marked < criteria.length) return reviewsTexts.ofMarked(marked, criteria.length)
  if (score === null) return reviewsTexts.nothingAppliedThereIsNo
  const decides = below > 0 ? reviewsTexts.areBelow(below, decidedBy(verdict)) : reviewsTexts.noneIsBelow
  return `${reviewsTexts.scoreOf100(Math.round(score * 100))} ${decides}`
}

/** What such a mark comes to; undefined where the reviewer has chosen another verdict. */
const decidedBy = (verdict: Standing['verdict']) =>
  verdict === 'rework' || verdict === 'critical' ? verdictWords[verdict].toLowerCase() : undefined
