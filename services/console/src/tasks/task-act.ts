import type { Member } from '@understudy/contract/http/members'
import type { Task } from '@understudy/contract/http/tasks'
import { isActiveAssistant } from '@understudy/domain/member/is-active-assistant'
import type { FieldChoice } from '../forms/form-field.ts'

/** What a form that does something with a task is given. */
export interface TaskActProps {
  readonly task: Task
  /** Whom it can be given to. */
  readonly people: readonly FieldChoice[]
}

/** Those of the agency to whom work can be given. */
export const assistantsOf = (members: readonly Member[]): readonly FieldChoice[] =>
  members.filter(isActiveAssistant).map(({ id, name }) => ({ value: id, label: name }))
