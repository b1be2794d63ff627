import type { Task } from '@understudy/contract/http/tasks'
import type { FieldChoice } from '../forms/form-field.ts'

/** What a form that does something with a task is given. */
export interface TaskActProps {
  readonly task: Task
  /** Whom it can be given to. */
  readonly people: readonly FieldChoice[]
}

export const choicesOf = (named: Readonly<Record<string, string>>): readonly FieldChoice[] =>
  Object.entries(named).map(([value, label]) => ({ value, label }))
