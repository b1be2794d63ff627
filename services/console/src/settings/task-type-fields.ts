import type { BodyOf } from '@understudy/client/routes'
import type { TaskType } from '@understudy/contract/http/catalogue'
import { noFlow } from '@understudy/domain/catalogue/task-type'
import { targetFields, targetIn } from '../forms/amount-fields.ts'
import { choicesOf } from '../forms/choices-of.ts'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { riskWords } from '../words/client-words.ts'
import { taskTypeWords as words } from '../words/task-type-words.ts'

type Draft = BodyOf<'/v1/agency/task-types'>

const usualMinutes = 15
const usualTurnaround = { kind: 'business', ms: 28_800_000 } as const

/** The fields of a kind of work; by its name it is known, so that this is asked for once. */
export function taskTypeFields(before: TaskType | undefined): readonly FormField[] {
  const { risk = 'low', clinical = false, flow = noFlow, turnaround = usualTurnaround } = before ?? {}
  return [
    ...(before === undefined ? [{ name: 'name', label: words.name, kind: 'text' } as const] : []),
    {
      ...{ name: 'risk', label: words.risk, kind: 'choice', initial: risk },
      choices: choicesOf(riskWords),
    },
    { name: 'minutes', label: words.minutes, kind: 'number', min: 1, initial: before?.usualMinutes ?? usualMinutes },
    {
      ...{ name: 'flow', label: words.flow, hint: words.flowHint, kind: 'text', optional: true },
      initial: flow === noFlow ? '' : flow,
    },
    ...targetFields('turnaround', words.turnaround, turnaround).map(({ optional: _, ...field }) => field),
    // What is clinical stays it.
    ...(clinical
      ? []
      : [{ name: 'clinical', label: words.isClinical, hint: words.clinicalHint, kind: 'flag' } as const]),
  ]
}

/** Whether any time is promised yet. */
export const isPromised = (given: Given, before: TaskType | undefined): boolean =>
  targetIn(given, 'turnaround', before?.turnaround) !== undefined

/** What is filled in, with the steps as they were. */
export function taskTypeOf(given: Given, before: TaskType | undefined): Draft {
  const turnaround = targetIn(given, 'turnaround', before?.turnaround) ?? usualTurnaround
  return {
    ...{ name: before?.name ?? given.text('name'), risk: given.choice('risk', riskWords) },
    flow: given.text('flow') || noFlow,
    ...{ clinical: before?.clinical === true || given.flag('clinical'), usualMinutes: given.number('minutes') },
    ...{ turnaround, sop: before?.sop ?? [] },
  }
}
