import { type Marks, scoreOf } from '../quality/rubric.ts'
import type { Marked, Review } from './review.ts'

/** The work as who decides a dispute marks it anew; nothing where they do not, or where there is no rubric. */
export function remarked({ rubric }: Review, marks: Marks | undefined): { marked?: Marked } {
  return marks === undefined || rubric === undefined ? {} : { marked: { marks, ...scoreOf(rubric, marks) } }
}
