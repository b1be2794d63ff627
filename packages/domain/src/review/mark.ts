import { type Reason, type Refused, reason, refused } from '../decision.ts'
import { type Marks, type Rubric, scoreOf, unmetMarks } from '../quality/rubric.ts'
import type { Verdict } from './machine.ts'
import type { Marked } from './review.ts'

export interface Marking {
  readonly verdict: Verdict
  /** As the reviewer says, where there is no rubric to follow it from. */
  readonly score?: number | undefined
  readonly marks?: Marks | undefined
  readonly themes: readonly string[]
  readonly comment: string
}

/** The verdict as it counts, and what the marks come to. */
export interface MarkedVerdict {
  readonly verdict: Verdict
  readonly score?: number
  readonly marked?: Marked
}

/**
 * Marks against the rubric that the review pinned. The score follows from them, and a failed critical criterion makes
 * the verdict critical, whatever else was said (quality, section 4, rules 1 to 4). Refused with every reason.
 */
export function markVerdict(rubric: Rubric | undefined, marking: Marking): MarkedVerdict | Refused {
  const { verdict: said, score, marks = {} } = marking
  const result = rubric && scoreOf(rubric, marks)
  const verdict = result !== undefined && result.failedCritical.length > 0 ? 'critical' : said
  const reasons = [
    ...(rubric === undefined ? unaskedMarks(marks) : unmet(rubric, marking)),
    ...unsaid(verdict, marking),
  ]
  if (reasons.length > 0) return refused('verdict_incomplete', once(reasons))
  if (result === undefined) return { verdict, ...(score !== undefined && { score }) }
  return { verdict, ...(result.score !== null && { score: result.score }), marked: { marks, ...result } }
}

function unaskedMarks(marks: Marks): Reason[] {
  if (Object.keys(marks).length === 0) return []
  return [reason('no_rubric', 'This review has no rubric to mark against', 'Give the verdict without marks')]
}

function unmet(rubric: Rubric, { marks = {}, score, themes, comment }: Marking): Reason[] {
  return [
    ...unmetMarks(rubric, marks, { themes, comment }),
    ...(score === undefined
      ? []
      : [reason('score_follows', 'The score follows from the marks', 'Leave the score out')]),
  ]
}

/** Work that comes back needs at least one theme and a comment (domain, section 8; quality, section 4, rule 4). */
export function unsaid(verdict: Verdict, { themes, comment }: Pick<Marking, 'themes' | 'comment'>): Reason[] {
  if (verdict === 'passed') return []
  return [
    ...(themes.length === 0
      ? [reason('theme_missing', `A verdict of ${verdict} names at least one theme`, 'Name a theme')]
      : []),
    ...(comment.trim() === ''
      ? [reason('comment_missing', `A verdict of ${verdict} needs a comment`, 'Say what to mend')]
      : []),
  ]
}

/** A low mark and the verdict may lack the same thing: said once. */
function once(reasons: readonly Reason[]): Reason[] {
  const said = new Set<string>()
  return reasons.filter(({ code, message }) => {
    const name = code === 'theme_missing' || code === 'comment_missing' ? code : message
    if (said.has(name)) return false
    said.add(name)
    return true
  })
}
