import type { Cause } from '@understudy/domain/review/review'
import type { Reviewer } from './cast.ts'
import type { Chance } from './chance.ts'
import type { SimulationOptions } from './simulation-options.ts'
import { isWrong, type Truth } from './truth.ts'

export interface Judgement {
  readonly verdict: 'passed' | 'rework' | 'critical'
  readonly themes: readonly string[]
  readonly comment: string
  readonly cause?: Cause
}

const themes = ['missing attachment', 'wrong template', 'late tracker update', 'tone', 'typo']
const processCauses = ['brief', 'sop', 'client', 'tool'] as const

/** What a reviewer makes of a submission: misses an error by their miss rate, sends right work back by their severity. */
export function judge(
  chance: Chance,
  { critical, processCaused }: Pick<SimulationOptions, 'critical' | 'processCaused'>,
  { missRate, severity }: Pick<Reviewer, 'missRate' | 'severity'>,
  truth: Truth,
  name: string,
): Judgement {
  const sees = isWrong(truth) ? !chance.happens(missRate, `${name} missed`) : chance.happens(severity, `${name} severe`)
  if (!sees) return { verdict: 'passed', themes: [], comment: '' }
  const theme = themes[skewed(chance.uniform(`${name} theme`), themes.length)] as string
  const cause = chance.happens(processCaused, `${name} cause`)
    ? (processCauses[chance.below(processCauses.length, `${name} which cause`)] as Cause)
    : 'assistant'
  const isCritical = truth === 'critical' && critical > 0
  return { verdict: isCritical ? 'critical' : 'rework', themes: [theme], comment: `Mend: ${theme}`, cause }
}

/** The first is the most frequent, as themes of rework are. */
function skewed(uniform: number, count: number): number {
  return Math.floor(uniform * uniform * count)
}
