import { type Reason, reason } from '../decision.ts'
import type { SopStep } from '../task/task.ts'

/** Everything that is wrong with the steps of an SOP: choices without answers, branches that lead nowhere. */
export function checkSteps(steps: readonly SopStep[]): Reason[] {
  if (steps.length === 0) return [reason('sop_empty', 'An SOP needs at least one step', 'Write its steps')]
  return steps.flatMap((_, index) => checkStep(steps, index))
}

/** What is wrong with one of the steps, counted from 0. */
export function checkStep(steps: readonly SopStep[], index: number): Reason[] {
  const step = steps[index]
  return step === undefined ? [] : [...wrongChoices(step, index + 1), ...wrongBranch(steps, step, index + 1)]
}

function wrongChoices({ asks }: SopStep, number: number): Reason[] {
  if (asks?.kind !== 'choice') return []
  const choices = asks.choices ?? []
  if (choices.length >= 2 && new Set(choices).size === choices.length) return []
  return [reason('choices_missing', `Step ${number} needs at least two different answers`, 'List the answers')]
}

function wrongBranch(steps: readonly SopStep[], { when }: SopStep, number: number): Reason[] {
  if (when === undefined) return []
  const asked = steps[when.step - 1]?.asks
  if (when.step >= number || asked?.kind !== 'choice')
    return [
      reason(
        'branch_unknown',
        `Step ${number} depends on step ${when.step}, which is no earlier step with a choice of answers`,
        'Choose an earlier step that asks for a choice of answers',
      ),
    ]
  const unknown = when.answers.filter((answer) => !(asked.choices ?? []).includes(answer))
  if (unknown.length === 0 && when.answers.length > 0) return []
  return [
    reason(
      'answer_unknown',
      `Step ${number} depends on an answer that step ${when.step} does not offer`,
      `Choose an answer that step ${when.step} offers: ${(asked.choices ?? []).join(', ')}`,
    ),
  ]
}
