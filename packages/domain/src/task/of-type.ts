import type { Agency } from '../agency/agency.ts'
import { customType, taskTypeNamed } from '../catalogue/task-types.ts'
import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { defineTask, publishSop, type SopStep, type TaskEvents } from './task.ts'

type Defined = TaskEvents['task.defined']

/** A task as somebody defines it: what is left out is as its type has it. */
export type TaskDraft = Omit<Defined, 'clinical' | 'risk'> &
  Partial<Pick<Defined, 'clinical' | 'risk'>> & {
    /** Whether the SOP of its type is published as the first version. */
    readonly defaultSop: boolean
  }

/**
 * A task made from a type of the catalogue takes its defaults: clinical or not, risk, usual minutes, turnaround and SOP
 * (domain, section 2). What is clinical by its type cannot be defined as anything else.
 */
export function defineTaskOfType(
  id: string,
  { defaultSop, ...draft }: TaskDraft,
  agency: Pick<Agency, 'taskTypes'> | undefined,
  planIds: readonly string[],
): Decision {
  const { clinical = false, risk = 'low' } = draft
  const type = taskTypeNamed(agency, draft.taskType)
  if (type === undefined)
    return draft.taskType === customType
      ? defineTask(undefined, id, { ...draft, clinical, risk }, planIds)
      : refusedBecause(
          'task_type_unknown',
          `There is no task type ${draft.taskType}`,
          'Name one of the catalogue by its id or name, or `custom`',
        )
  if ('retired' in type && type.retired)
    return refusedBecause('task_type_retired', `${type.name} is retired`, 'Make the task from another type')
  if (type.clinical && draft.clinical === false)
    return refusedBecause(
      'clinical_guard',
      `“${type.name}” is clinical by the catalogue`,
      'Leave it clinical; two people can reclassify the task afterwards',
    )
  const defaults = { usualMinutes: type.usualMinutes, turnaround: type.turnaround }
  const classed = { taskType: type.id, clinical: draft.clinical ?? type.clinical, risk: draft.risk ?? type.risk }
  const defined = { ...defaults, ...draft, ...classed }
  return withSop(id, defined, defineTask(undefined, id, defined, planIds), defaultSop ? type.sop : [])
}

function withSop(id: string, { clinical }: Defined, decision: Decision, steps: readonly SopStep[]): Decision {
  if (decision.kind === 'refused' || steps.length === 0) return decision
  const sop = publishSop({ sop: null, clinical }, id, [...steps], 'major')
  return sop.kind === 'refused' ? sop : accepted([...decision.events, ...sop.events], decision.result)
}
