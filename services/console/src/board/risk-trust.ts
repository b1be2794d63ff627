import type { RiskHeld } from '@understudy/contract/http/risk-held'
import { boardTexts } from '../words/board-texts.ts'

/** From so many promises on what came of told risks says something of them. */
const enough = 200

/** Why a told risk is no more than a rough guess; undefined where it has held so far, or where nobody has looked yet. */
export function whyRough({ checkedAt, held }: RiskHeld): string | undefined {
  if (checkedAt === null) return undefined
  if (held === null) return boardTexts.riskNeverChecked
  if (held.brier >= held.baseRateBrier) return boardTexts.riskNoBetterThanShare(held.n)
  return held.n < enough ? boardTexts.riskCheckedOnFew(held.n) : undefined
}
