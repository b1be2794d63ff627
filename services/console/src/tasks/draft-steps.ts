import type { SopStep } from '@understudy/domain/task/task'

/** A step that is being written; its key stays with it wherever it is moved. */
export type StepDraft = SopStep & { readonly key: number }

export function stepsOf(drafts: readonly StepDraft[]): SopStep[] {
  return drafts.map(({ key: _, ...step }) => step)
}

/**
 * The steps with the one at `from` at `to`, both counted from 0; a branch follows the step that it hangs on, and is
 * dropped where that would come behind it.
 */
export function moved(drafts: readonly StepDraft[], from: number, to: number): StepDraft[] {
  const order = drafts.map(({ key }) => key)
  const next = drafts.toSpliced(from, 1).toSpliced(to, 0, drafts[from] as StepDraft)
  return next.map((step, index) => followed(step, index, order, next))
}

/** The steps without one; what hung on it hangs on nothing. */
export function without(drafts: readonly StepDraft[], key: number): StepDraft[] {
  const order = drafts.map((step) => step.key)
  const next = drafts.filter((step) => step.key !== key)
  return next.map((step, index) => followed(step, index, order, next))
}

function followed(step: StepDraft, index: number, order: readonly number[], next: readonly StepDraft[]): StepDraft {
  const { when, ...rest } = step
  if (when === undefined) return step
  const at = next.findIndex(({ key }) => key === order[when.step - 1])
  return at < 0 || at >= index ? rest : { ...step, when: { ...when, step: at + 1 } }
}
