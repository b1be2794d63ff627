import type { Refused } from '@understudy/domain/decision'
import { refusedBecause } from '@understudy/domain/decision'
import type { Origin } from '@understudy/domain/question/question'
import { notFound } from '../shell/not-found.ts'
import type { Moment, Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { itemAndClient } from '../work-item/item-and-client.ts'

/** The work item or the task from which somebody asks. */
export interface From {
  readonly taskId?: string
  readonly workItemId?: string
}

export function needsOfOrigin({ taskId, workItemId }: From, world: World): Ref[] {
  const item = workItemId === undefined ? undefined : world.peek('work_item', workItemId)
  const task = item?.taskId ?? taskId
  const clientId = task === undefined ? undefined : world.peek('task', task)?.clientId
  return [
    ...(workItemId === undefined ? [] : itemAndClient(world, workItemId)),
    ...(task === undefined ? [] : [{ type: 'task' as const, id: task }]),
    ...(clientId === undefined ? [] : [{ type: 'client' as const, id: clientId }]),
  ]
}

/** An item remembers the version of the brief that it ran under; a task by itself has its newest. */
export function originOf({ taskId, workItemId }: From, world: World): Origin | Refused {
  if (workItemId !== undefined) {
    const item = world.peek('work_item', workItemId)
    if (item === undefined) return notFound('work item')
    if (taskId !== undefined && taskId !== item.taskId)
      return refusedBecause('of_another_task', 'The work item belongs to another task', 'Name the work item alone')
    const { clientId, briefVersion } = item
    return { clientId, taskId: item.taskId, workItemId, briefVersion }
  }
  const task = taskId === undefined ? undefined : world.peek('task', taskId)
  if (taskId === undefined || task === undefined) return notFound('task')
  return { clientId: task.clientId, taskId, briefVersion: task.brief?.version ?? 0 }
}

/** Who is nothing but an assistant asks about work of their own: an item that they have, or a task delegated to them. */
export function notTheirs({ taskId, workItemId }: Origin, world: World, { actor }: Moment): Refused | undefined {
  if (actor.kind !== 'member') return undefined
  const roles = world.peek('member', actor.memberId)?.roles ?? []
  if (roles.some((role) => role !== 'assistant')) return undefined
  const delegated = world.peek('task', taskId)?.delegations.some(({ assistantId }) => assistantId === actor.memberId)
  const item = workItemId === undefined ? undefined : world.peek('work_item', workItemId)
  if (delegated === true || item?.assistantId === actor.memberId) return undefined
  return refusedBecause('not_your_work', 'This is the work of another assistant', 'Ask about a task of your own')
}
