import type { RubricDraft } from '@understudy/contract/http/tasks'
import { isSameText } from './same-text.ts'

export type Criterion = RubricDraft['criteria'][number]

/** What is written for the next version of a rubric, and what it was begun with; neither before anything is. */
export interface RubricWriting {
  readonly begun?: RubricDraft
  readonly written?: RubricDraft
}

/** Whatever says again what it was begun with is nothing to keep. */
export const isNothingWritten = ({ begun, written }: RubricWriting): boolean =>
  written === undefined || isSameText(written, begun)

/** A criterion without words, by a name that none of the others has. */
export function blankCriterion(others: readonly Criterion[]): Criterion {
  const taken = new Set(others.map(({ id }) => id))
  let number = others.length + 1
  while (taken.has(`added-${number}`)) number += 1
  return { id: `added-${number}`, text: '', weight: 1, critical: false }
}

/** A first rubric begins on one criterion without words. */
export const rubricToBegin = ({ criteria, threshold }: RubricDraft): RubricDraft => ({
  criteria: criteria.length === 0 ? [blankCriterion([])] : criteria,
  threshold,
})
