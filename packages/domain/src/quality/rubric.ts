import { type Reason, reason } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'

export interface Criterion {
  readonly id: string
  /** What the reviewer looks at. */
  readonly text: string
  readonly weight: number
  readonly critical: boolean
}

/** Pinned by the review: a new version never scores an old one again (quality, section 4, rule 3). */
export interface Rubric {
  readonly version: number
  readonly criteria: readonly Criterion[]
  /** A mark below this one, 0 to 1, needs a theme and a comment; so marked, a critical criterion failed. */
  readonly threshold: number
}

/** 0 to 1, or null where the criterion does not apply. */
export type Mark = number | null
export type Marks = Readonly<Record<string, Mark>>

export interface RubricScore {
  /** Σ(weight × mark) / Σ(weight of what applies); null where nothing applies. */
  readonly score: number | null
  /** The critical criteria that failed: the verdict is critical, whatever the score, which stays visible. */
  readonly failedCritical: readonly string[]
}

/**
 * Not-applicable leaves both sums (quality, section 4, rules 1 and 2). A critical criterion fails below the threshold,
 * and at 0 whatever the threshold is.
 */
export function scoreOf({ criteria, threshold }: Rubric, marks: Marks): RubricScore {
  let [weighted, weights] = [0, 0]
  for (const { id, weight } of criteria) {
    const mark = ownEntry(marks, id) ?? null
    if (mark === null) continue
    weighted += weight * mark
    weights += weight
  }
  const failedCritical = criteria
    .filter(({ id, critical }) => critical && isFailed(ownEntry(marks, id), threshold))
    .map(({ id }) => id)
  return { score: weights > 0 ? weighted / weights : null, failedCritical }
}

export interface Remarks {
  readonly themes: readonly string[]
  readonly comment: string
}

/** What is missing from a set of marks: a criterion unmarked, a mark that is none, a low one unexplained (rule 4). */
export function unmetMarks({ criteria, threshold }: Rubric, marks: Marks, { themes, comment }: Remarks): Reason[] {
  const ids = new Set(criteria.map(({ id }) => id))
  const unknown = Object.keys(marks).filter((id) => !ids.has(id))
  const isLow = criteria.some(({ id }) => isLowMark(ownEntry(marks, id), threshold))
  return [
    ...unknown.map((id) =>
      reason('criterion_unknown', `The rubric has no criterion ${id}`, 'Mark what the rubric asks for'),
    ),
    ...criteria.flatMap(({ id }) => unmarked(id, ownEntry(marks, id))),
    ...(isLow && themes.length === 0
      ? [reason('theme_missing', 'A mark below the threshold needs a theme', 'Name a theme')]
      : []),
    ...(isLow && comment.trim() === ''
      ? [reason('comment_missing', 'A mark below the threshold needs a comment', 'Say what to mend')]
      : []),
  ]
}

const isMark = (mark: Mark | undefined): mark is number => typeof mark === 'number' && mark >= 0 && mark <= 1

const isLowMark = (mark: Mark | undefined, threshold: number) => isMark(mark) && mark < threshold

const isFailed = (mark: Mark | undefined, threshold: number) => mark === 0 || isLowMark(mark, threshold)

function unmarked(id: string, mark: Mark | undefined): Reason[] {
  if (mark === null || isMark(mark)) return []
  const message = mark === undefined ? `The criterion ${id} has no mark` : `${mark} is no mark for ${id}`
  return [reason('mark_missing', message, 'Give 0 to 1, or say that it does not apply')]
}
