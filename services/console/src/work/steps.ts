import type { Instructions } from '@understudy/contract/http/handed-in'
import type { WorkItem } from '@understudy/contract/http/work-items'

type Step = NonNullable<Instructions['sop']>['steps'][number]

export interface StepState {
  readonly number: number
  readonly step: Step
  readonly isTicked: boolean
  readonly value: string | undefined
}

/** The steps that are on the branch taken so far, and how far each is. */
export function stepsOf(steps: readonly Step[], { ticked, values }: Pick<WorkItem, 'ticked' | 'values'>): StepState[] {
  return steps.flatMap((step, index) => {
    const number = index + 1
    const answer = step.when === undefined ? undefined : values[step.when.step]
    const isOn = step.when === undefined || (answer !== undefined && step.when.answers.includes(answer))
    return isOn ? [{ number, step, isTicked: ticked.includes(number), value: values[number] }] : []
  })
}

/** What still has to be ticked before it can be handed in. */
export const stepsLeft = (steps: readonly StepState[]): readonly StepState[] =>
  steps.filter(({ step, isTicked }) => step.required && !isTicked)
