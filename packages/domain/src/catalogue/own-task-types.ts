import type { Agency } from '../agency/agency.ts'
import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import { checkTarget } from '../sla/target.ts'
import { checkSteps } from '../sop/check-steps.ts'
import type { TaskType } from './task-type.ts'
import { builtInTypes, customType, type OwnTaskType, typeIdOf } from './task-types.ts'

export interface TaskTypeEvents {
  'agency.task_type_defined': Omit<OwnTaskType, 'retired'>
  'agency.task_type_retired': { id: string }
}

export type TaskTypeDraft = Omit<TaskType, 'id'>

type WithTypes = Pick<Agency, 'taskTypes'>

/** The part of the agency's fold that keeps its own types; undefined where the event is none of theirs. */
export function evolveTaskTypes({ taskTypes = {} }: WithTypes, type: string, body: object): WithTypes | undefined {
  if (type === 'agency.task_type_defined') {
    const defined = body as TaskTypeEvents[typeof type]
    return { taskTypes: { ...taskTypes, [defined.id]: { ...defined, retired: false } } }
  }
  if (type !== 'agency.task_type_retired') return undefined
  const { id } = body as TaskTypeEvents[typeof type]
  const known = taskTypes[id]
  return known === undefined ? {} : { taskTypes: { ...taskTypes, [id]: { ...known, retired: true } } }
}

/**
 * A type of the agency's own, or its next version; tasks made from an older one stay as they are. What is clinical stays
 * clinical: one person could otherwise take a whole kind of work out of the guard.
 */
export function defineTaskType(agency: WithTypes, agencyId: string, draft: TaskTypeDraft): Decision {
  const id = typeIdOf(draft.name)
  if (id === '' || id === customType || id in Object.prototype)
    return refusedBecause('type_name_unusable', `A task type cannot be called ${draft.name}`, 'Give it another name')
  if (builtInTypes.some((type) => type.id === id || typeIdOf(type.name) === id))
    return refusedBecause('type_id_taken', `Every agency has the type ${draft.name}`, 'Give yours another name')
  const before = ownEntry(agency.taskTypes, id)
  if (before?.clinical === true && !draft.clinical)
    return refusedBecause(
      'clinical_type',
      `${before.name} is clinical, and stays it`,
      'Retire it, and define a type of another name for the work that is not',
    )
  const reasons = unusable(draft)
  if (reasons.length > 0) return refused('task_type_unusable', reasons)
  const version = (before?.version ?? 0) + 1
  const body = { ...draft, id, version }
  return accepted([{ stream: 'agency', id: agencyId, type: 'agency.task_type_defined', body }], {
    taskType: id,
    version,
  })
}

function unusable({ usualMinutes, turnaround, sop }: TaskTypeDraft): Reason[] {
  return [
    ...(Number.isInteger(usualMinutes) && usualMinutes >= 1
      ? []
      : [reason('minutes_malformed', 'The usual time is a whole number of minutes, 1 or more', 'Enter 1 or more')]),
    ...checkTarget(turnaround),
    ...(sop.length === 0 ? [] : checkSteps(sop)),
  ]
}

/** No task is made from it any more; those that were stay. */
export function retireTaskType(agency: WithTypes, agencyId: string, name: string): Decision {
  const id = typeIdOf(name)
  if (builtInTypes.some((type) => type.id === id))
    return refusedBecause('built_in', `${name} belongs to the catalogue of every agency`, 'Make no task from it')
  const known = ownEntry(agency.taskTypes, id)
  if (known === undefined) return refusedBecause('not_found', 'There is no such task type')
  if (known.retired) return accepted([])
  return accepted([{ stream: 'agency', id: agencyId, type: 'agency.task_type_retired', body: { id } }])
}
