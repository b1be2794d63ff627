import type { Review } from '@understudy/contract/http/reviews'
import type { Theme } from '@understudy/contract/http/rework'
import type { Reason } from '@understudy/domain/decision'
import { type Mark, type Marks, scoreOf } from '@understudy/domain/quality/rubric'
import type { Verdict } from '@understudy/domain/review/machine'
import { markVerdict } from '@understudy/domain/review/mark'
import type { Cause } from '@understudy/domain/review/review'

export type Rubric = NonNullable<Review['rubric']>

/** What a reviewer has put down so far. */
export interface Draft {
  readonly marks: Marks
  /** What they said themselves; it follows from the marks where they have not. */
  readonly said?: Verdict
  readonly themes: readonly string[]
  readonly cause?: Cause
  readonly comment: string
}

export const emptyDraft: Draft = { marks: {}, themes: [], comment: '' }

export interface Standing {
  readonly verdict: Verdict
  /** A critical criterion has failed: no other verdict is possible. */
  readonly isForced: boolean
  readonly score: number | null
  readonly marked: number
  /** How many criteria are marked below the threshold of the rubric: each proposes rework, whatever the score. */
  readonly below: number
  /** What would be refused, by the very function that the engine decides by. */
  readonly missing: readonly Reason[]
}

/** What the draft comes to now. */
export function standingOf(rubric: Rubric | null, { marks, said, themes, comment }: Draft): Standing {
  const { score, failedCritical } = rubric === null ? { score: null, failedCritical: [] } : scoreOf(rubric, marks)
  const isForced = failedCritical.length > 0
  const below = rubric?.criteria.filter(({ id }) => isLowMark(marks[id], rubric.threshold)).length ?? 0
  const verdict = isForced ? 'critical' : (said ?? (below > 0 ? 'rework' : 'passed'))
  const marking = markVerdict(rubric ?? undefined, { verdict, themes, comment, ...(rubric && { marks }) })
  return {
    ...{ verdict, isForced, score, below },
    marked: rubric?.criteria.filter(({ id }) => marks[id] !== undefined).length ?? 0,
    missing: 'reasons' in marking ? marking.reasons : [],
  }
}

const isLowMark = (mark: Mark | undefined, threshold: number) => typeof mark === 'number' && mark < threshold

/** The cause that the first of the themes suggests, where nobody has said another. */
export function causeOf({ cause, themes }: Draft, known: readonly Theme[]): Cause {
  if (cause !== undefined) return cause
  const suggested = themes.map((theme) => known.find(({ name, words }) => name === theme || words.includes(theme)))
  return suggested.find((theme) => theme?.likelyCause)?.likelyCause ?? 'assistant'
}

/** The body of the command that gives the verdict. */
export function verdictOf(rubric: Rubric | null, draft: Draft, known: readonly Theme[]) {
  const { verdict } = standingOf(rubric, draft)
  const { marks, themes, comment } = draft
  return {
    ...{ verdict, themes, comment: comment.trim() },
    ...(rubric !== null && { marks }),
    ...(verdict !== 'passed' && { cause: causeOf(draft, known) }),
  }
}
