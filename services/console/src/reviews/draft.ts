import type { Review } from '@understudy/contract/http/reviews'
import type { Theme } from '@understudy/contract/http/rework'
import { type Reason, reason } from '@understudy/domain/decision'
import { type Mark, type Marks, scoreOf } from '@understudy/domain/quality/rubric'
import type { Verdict } from '@understudy/domain/review/machine'
import { markVerdict } from '@understudy/domain/review/mark'
import type { Cause } from '@understudy/domain/review/review'
import { reviewsTexts as words } from '../words/reviews-texts.ts'

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
  /** None before the reviewer has said one, or marked everything that it follows from. */
  readonly verdict: Verdict | undefined
  /** A critical criterion has failed: no other verdict is possible. */
  readonly isForced: boolean
  readonly score: number | null
  readonly marked: number
  /** How many criteria are marked below the threshold of the rubric: each proposes rework, whatever the score. */
  readonly below: number
  /** What would be refused, by the very function that the engine decides by, and what only the reviewer can say. */
  readonly missing: readonly Reason[]
}

/** What the draft comes to now. */
export function standingOf(rubric: Rubric | null, draft: Draft, known: readonly Theme[]): Standing {
  const { marks, themes, comment } = draft
  const { score, failedCritical } = rubric === null ? { score: null, failedCritical: [] } : scoreOf(rubric, marks)
  const isForced = failedCritical.length > 0
  const below = rubric?.criteria.filter(({ id }) => isLowMark(marks[id], rubric.threshold)).length ?? 0
  const marked = rubric?.criteria.filter(({ id }) => marks[id] !== undefined).length ?? 0
  const follows = below > 0 ? 'rework' : rubric !== null && marked === rubric.criteria.length ? 'passed' : undefined
  const verdict = isForced ? 'critical' : (draft.said ?? follows)
  const about = { verdict: verdict ?? 'passed', themes, comment, ...(rubric && { marks }) }
  const marking = markVerdict(rubric ?? undefined, about)
  const lacks = 'reasons' in marking ? marking.reasons : []
  return {
    ...{ verdict, isForced, score, below, marked },
    missing: [...lacks, ...unjudged(verdict, marked === (rubric?.criteria.length ?? 0), causeOf(draft, known))],
  }
}

/** What nobody may have chosen for the reviewer. */
function unjudged(verdict: Verdict | undefined, areMarked: boolean, cause: Cause | undefined): readonly Reason[] {
  if (verdict === undefined)
    return areMarked ? [reason('verdict_unsaid', words.sayTheVerdict, words.sayTheVerdict)] : []
  return verdict === 'passed' || cause !== undefined
    ? []
    : [reason('cause_unsaid', words.sayTheCause, words.sayTheCause)]
}

const isLowMark = (mark: Mark | undefined, threshold: number) => typeof mark === 'number' && mark < threshold

/** The cause that the first of the themes suggests, where nobody has said another; none where neither says one. */
export function causeOf({ cause, themes }: Draft, known: readonly Theme[]): Cause | undefined {
  if (cause !== undefined) return cause
  const suggested = themes.map((theme) => known.find(({ name, words }) => name === theme || words.includes(theme)))
  return suggested.find((theme) => theme?.likelyCause)?.likelyCause ?? undefined
}

/** The body of the command that gives the verdict; none before there is one. */
export function verdictOf(rubric: Rubric | null, draft: Draft, known: readonly Theme[]) {
  const { verdict, missing } = standingOf(rubric, draft, known)
  if (verdict === undefined || missing.length > 0) return undefined
  const { marks, themes, comment } = draft
  const cause = verdict === 'passed' ? undefined : causeOf(draft, known)
  return {
    ...{ verdict, themes, comment: comment.trim() },
    ...(rubric !== null && { marks }),
    ...(cause !== undefined && { cause }),
  }
}
