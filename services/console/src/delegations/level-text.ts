import type { SamplingLevel } from '@understudy/domain/quality/plan'

/** The share of the work that is reviewed: "every item", "1 in 4". */
export function levelText(level: SamplingLevel | undefined): string {
  if (level === undefined || level.num === level.den) return 'every item'
  return `${level.num} in ${level.den}`
}
