import type { Facts } from '../sla/conditions.ts'
import type { Task } from '../task/task.ts'
import type { Priority } from './work-item.ts'

/** What is known where a promise is made; what is not known satisfies no condition. */
export interface PromiseSubject {
  readonly clientId: string
  readonly task?: Pick<Task, 'taskType' | 'risk'> | undefined
  readonly priority?: Priority | undefined
  /** The item is high risk whatever its task is. */
  readonly highRisk?: boolean | undefined
  /** The stage of the delegation under which it is done. */
  readonly stage?: string | undefined
}

/** The facts by which the policy of a promise is chosen. */
export function factsOfPromise({ clientId, task, priority, highRisk, stage }: PromiseSubject): Facts {
  return {
    client: clientId,
    task_type: task?.taskType ?? null,
    risk: highRisk ? 'high' : (task?.risk ?? null),
    priority: priority ?? null,
    stage: stage ?? null,
  }
}
