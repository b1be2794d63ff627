import type { RiskCalibration } from '@understudy/contract/http/risk-calibration'
import { shownInstant } from '../insight/shown-instant.ts'
import { boardTexts } from '../words/board-texts.ts'

/** From so many promises on what came of told risks says something of them. */
const enough = 200

/** Why a told risk is no more than a rough guess; undefined where it has held so far. */
export function whyRough(calibration: Pick<RiskCalibration, 'items'>): string | undefined {
  const held = shownInstant(calibration)?.held
  if (held == null) return boardTexts.riskNeverChecked
  if (held.brier >= held.baseRateBrier) return boardTexts.riskNoBetterThanShare(held.n)
  return held.n < enough ? boardTexts.riskCheckedOnFew(held.n) : undefined
}
