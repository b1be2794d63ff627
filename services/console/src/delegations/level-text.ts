import type { SamplingLevel } from '@understudy/domain/quality/plan'
import { delegationsTexts } from '../words/delegations-texts.ts'

/** The share of the work that is reviewed: "every item", "1 in 4". */
export function levelText(level: SamplingLevel | undefined): string {
  if (level === undefined || level.num === level.den) return delegationsTexts.everyItem
  return delegationsTexts.in2(level.num, level.den)
}
