import { type BriefText, briefSections, type SopStep } from '@understudy/domain/task/task'
import { isSameText } from './same-text.ts'

/** A draft upon a newer version: what its writer has changed stays as they wrote it, the rest is as it was published. */
export function rebased(draft: BriefText, before: BriefText, newer: BriefText): BriefText {
  return Object.fromEntries(
    briefSections.map((section) => [section, (draft[section] === before[section] ? newer : draft)[section]]),
  ) as BriefText
}

type Steps = readonly SopStep[]

interface RebasedSteps {
  readonly steps: Steps
  /** The draft as it was: the two could not be told apart step by step. */
  readonly isWhole: boolean
}

/**
 * The same of steps, as long as both have only changed steps where they stand. Where one of the two has added, moved or
 * taken away any, nobody can say which of them is which, and the draft stays whole.
 */
export function rebasedSteps(draft: Steps, before: Steps, newer: Steps): RebasedSteps {
  if (isSameText(draft, before)) return { steps: newer, isWhole: false }
  if (!areInPlace(draft, before) || !areInPlace(newer, before)) return { steps: draft, isWhole: true }
  const merged = draft.map((step, index) => (isSameText(step, before[index]) ? (newer[index] ?? step) : step))
  return { steps: merged, isWhole: false }
}

function areInPlace(steps: Steps, before: Steps): boolean {
  const isOfBefore = (step: SopStep) => before.some((one) => isSameText(one, step))
  return steps.length === before.length && steps.every((step, at) => isSameText(step, before[at]) || !isOfBefore(step))
}
