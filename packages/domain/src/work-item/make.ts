import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { suspectedIn } from '../task/clinical/suspicion.ts'
import type { SopStep, Task } from '../task/task.ts'
import { carried, openingClocks, type Promises } from './promises.ts'
import type { Priority, WorkItem, WorkItemEvents } from './work-item.ts'

export interface NewWorkItem {
  readonly taskId: string
  readonly title: string
  readonly externalId?: string | undefined
  readonly priority?: Priority | undefined
  readonly repeatOf?: string | undefined
  readonly batch?: string | undefined
  readonly highRisk?: boolean | undefined
  /** Items that have to be done before it is begun. */
  readonly after?: readonly string[] | undefined
}

/** Making the same external id twice answers the item that is there: creation is idempotent by it. */
export function makeWorkItem(
  existing: WorkItem | undefined,
  id: string,
  task: Task | undefined,
  promises: Promises,
  input: NewWorkItem,
  at: number,
): Decision {
  if (existing !== undefined) return accepted([], { workItemId: id, existed: true })
  if (task === undefined) return refusedBecause('task_not_found', 'There is no such task')
  const { externalId, repeatOf, batch, after = [] } = input
  const highRisk = input.highRisk === true || task.risk === 'high'
  const requiredSteps = (task.sop?.steps ?? []).flatMap((step, index) => (step.required ? [index + 1] : []))
  const body: WorkItemEvents['work_item.made'] = {
    clientId: task.clientId,
    taskId: input.taskId,
    title: input.title,
    priority: input.priority ?? 'normal',
    briefVersion: task.brief?.version ?? 0,
    sopVersion: task.sop?.version ?? 0,
    ...(externalId !== undefined && { externalId }),
    ...(repeatOf !== undefined && { repeatOf }),
    ...(batch !== undefined && { batch }),
    ...(highRisk && { highRisk }),
    ...(task.clinical && { clinical: true }),
    ...(task.sop !== null && { steps: task.sop.steps.length }),
    ...(requiredSteps.length > 0 && { requiredSteps }),
    ...asked(task.sop?.steps),
    ...(after.length > 0 && { after: [...new Set(after)] }),
    ...((task.criteria?.length ?? 0) > 0 && { criteria: task.criteria }),
    ...carried(openingClocks(promises, 1, at)),
  }
  const made = { stream: 'work_item', id, type: 'work_item.made', body } as const
  return accepted([made, ...suspectedIn(task, input.taskId, 'item', [input.title])], { workItemId: id })
}

/** What some steps ask for and hang on, by their number; nothing where none does. */
function asked(steps: readonly SopStep[] = []): Pick<WorkItemEvents['work_item.made'], 'asks' | 'branches'> {
  const asks = byStep(steps.map((step) => step.asks))
  const branches = byStep(steps.map((step) => step.when))
  return { ...(asks && { asks }), ...(branches && { branches }) }
}

function byStep<T>(values: readonly (T | undefined)[]): Record<number, T> | undefined {
  const found = values.flatMap((value, index) => (value === undefined ? [] : [[index + 1, value] as const]))
  return found.length === 0 ? undefined : Object.fromEntries(found)
}
