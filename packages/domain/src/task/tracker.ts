import { accepted, type Decision, reason, refused } from '../decision.ts'
import { type AskedValue, fits, nameOf } from '../sop/step-value.ts'
import type { Task } from './task.ts'

/** One field of a task's own tracker: what an item is followed by beside its states (domain, section 6). */
export interface TrackerField extends AskedValue {
  /** By which values and criteria name it: small letters, digits and underscores. */
  readonly key: string
  readonly name: string
}

/** The fields from here on; values of a field that is left out stay with their items and are shown no more. */
export function setTracker(task: Pick<Task, 'tracker'>, id: string, fields: readonly TrackerField[]): Decision {
  const keys = fields.map(({ key }) => key)
  const reasons = [
    ...keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => reason('field_twice', `There are two fields ${key}`, 'Give each a key of its own')),
    ...fields
      .filter(({ kind, choices = [] }) => (kind === 'choice') !== choices.length > 0)
      .map(({ key }) => reason('choices_unfit', `A choice lists its answers, nothing else does: ${key}`)),
  ]
  if (reasons.length > 0) return refused('invalid_tracker', reasons)
  if (JSON.stringify(fields) === JSON.stringify(task.tracker ?? [])) return accepted([])
  return accepted([{ stream: 'task', id, type: 'task.tracker_set', body: { fields } }])
}

/** What is wrong with values for a tracker; null clears one. */
export function unfitFields(tracker: readonly TrackerField[], values: Readonly<Record<string, string | null>>) {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = tracker.find((one) => one.key === key)
    if (field === undefined) return [reason('no_such_field', `The task’s tracker has no field ${key}`)]
    return value === null || fits(field, value)
      ? []
      : [reason('value_unfit', `${field.name} is not ${nameOf(field)}`, `Give ${nameOf(field)}`)]
  })
}
