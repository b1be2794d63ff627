import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'
import type { Criterion } from '../quality/rubric.ts'
import type { Task } from './task.ts'

export interface RubricText {
  readonly criteria: readonly Criterion[]
  readonly threshold: number
}

/**
 * A published rubric is immutable; a change is a new version, which the reviews requested from then on pin (quality,
 * section 4, rule 3). Refused with everything that is wrong with it.
 */
export function publishRubric(task: Task, id: string, { criteria, threshold }: RubricText): Decision {
  const reasons = [...unmetThreshold(threshold), ...unmetCriteria(criteria)]
  if (reasons.length > 0) return refused('invalid_rubric', reasons)
  const version = (task.rubric?.version ?? 0) + 1
  const body = { version, criteria, threshold }
  return accepted([{ stream: 'task', id, type: 'task.rubric_published', body }], { version })
}

function unmetThreshold(threshold: number): Reason[] {
  if (threshold >= 0 && threshold <= 1) return []
  return [reason('threshold_out_of_range', `${threshold} is no threshold`, 'Give one from 0 to 1')]
}

function unmetCriteria(criteria: readonly Criterion[]): Reason[] {
  const ids = criteria.map((one) => one.id)
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [
    ...(criteria.length === 0
      ? [reason('criteria_missing', 'A rubric needs at least one criterion', 'Say what a reviewer looks at')]
      : []),
    ...[...twice].map((id) => reason('criterion_twice', `Two criteria are called ${id}`, 'Give each its own id')),
    ...criteria.flatMap(unmetCriterion),
  ]
}

function unmetCriterion({ id, text, weight }: Criterion, index: number): Reason[] {
  const name = id.trim() === '' ? `number ${index + 1}` : id
  return [
    ...(id.trim() === '' ? [reason('criterion_unnamed', `The criterion ${name} has no id`, 'Give it one')] : []),
    ...(text.trim() === ''
      ? [reason('criterion_empty', `The criterion ${name} says nothing`, 'Say what the reviewer looks at')]
      : []),
    ...(Number.isInteger(weight) && weight >= 1 && weight <= 100
      ? []
      : [reason('weight_out_of_range', `${weight} is no weight for ${name}`, 'Give a whole number from 1 to 100')]),
  ]
}
