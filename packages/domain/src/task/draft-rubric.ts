import type { Criterion } from '../quality/rubric.ts'
import type { RubricText } from './publish-rubric.ts'
import type { Brief, Sop } from './task.ts'

/** Below half a mark a reviewer says why. */
const draftThreshold = 0.5
const mostCriteria = 20

/**
 * A rubric to start from: one criterion for each sentence, line or listed point of the brief's definition of done, and
 * one for the SOP where there is one. All weigh the same and none is critical: that is for a person to say.
 */
export function draftRubric({ brief, sop }: { readonly brief: Brief | null; readonly sop: Sop | null }): RubricText {
  const points = brief === null ? [] : pointsOf(brief.sections.definitionOfDone)
  const followed = sop === null ? [] : ['The SOP was followed']
  const criteria = [...points.slice(0, mostCriteria - followed.length), ...followed].map(criterion)
  return { criteria, threshold: draftThreshold }
}

function criterion(text: string, index: number): Criterion {
  return { id: `c${index + 1}`, text, weight: 1, critical: false }
}

/** Lines and list marks part the points, and so do semicolons and the ends of sentences; "3 p.m. daily" is one point. */
function pointsOf(text: string): string[] {
  const points = text
    .split(/\r?\n|;|(?<=\p{L}{3}[.!?])\s+(?=\p{Lu})/u)
    .map((point) => point.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/u, '').trim())
    .map((point) => point.replace(/\.$/u, ''))
  return [...new Set(points.filter((point) => point !== ''))]
}
