import { policiesInForce } from '@understudy/domain/client/policies'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import type { Review } from '@understudy/domain/review/review'
import { asksFor } from '@understudy/domain/sla/policy'
import { asClassified } from '@understudy/domain/task/clinical/as-classified'
import type { Task } from '@understudy/domain/task/task'
import { factsOfPromise, type PromiseSubject } from '@understudy/domain/work-item/facts-of-promise'
import { type Promises, promisesOf } from '@understudy/domain/work-item/promises'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** The item itself and, once it is loaded, the client whose calendars and policies its clocks run by. */
export function itemAndClient(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  const first: Ref = { type: 'work_item', id: workItemId }
  return item === undefined ? [first] : [first, ...clientRefs(world, item)]
}

/** The client, and the task too where its policies ask what kind of work it is; the delegation comes along with the item. */
export function clientRefs(world: World, { clientId, taskId }: Pick<WorkItem, 'clientId' | 'taskId'>): Ref[] {
  const client = world.peek('client', clientId)
  const asksForTask =
    client !== undefined && policiesInForce(client).some((policy) => asksFor(policy, 'task_type', 'risk'))
  return [{ type: 'client', id: clientId }, ...(asksForTask ? [{ type: 'task' as const, id: taskId }] : [])]
}

/** Beside these, what the item's end or a complaint touches: its review, and whose work it was. */
export function itemAndReview(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  return [
    ...itemAndClient(world, workItemId),
    ...(item === undefined ? [] : [{ type: 'task' as const, id: item.taskId }]),
    ...(item?.reviewId == null ? [] : [{ type: 'review' as const, id: item.reviewId }]),
    ...(item?.lateReviewId == null ? [] : [{ type: 'review' as const, id: item.lateReviewId }]),
    ...(item?.delegationId == null ? [] : [{ type: 'delegation' as const, id: item.delegationId }]),
  ]
}

/** Whoever has the item, where somebody has. */
export function assistantRef({ assistantId }: Pick<WorkItem, 'assistantId'>): Ref[] {
  return assistantId === null ? [] : [{ type: 'member', id: assistantId }]
}

/** The item's review, where it has one. */
export function reviewOf(world: World, workItemId: string): Review | undefined {
  const reviewId = world.peek('work_item', workItemId)?.reviewId
  return reviewId == null ? undefined : world.read('review', reviewId)
}

/** The late review that looks at it, where one was asked for. */
export function lateReviewOf(world: World, workItemId: string): Review | undefined {
  const reviewId = world.peek('work_item', workItemId)?.lateReviewId
  return reviewId == null ? undefined : world.read('review', reviewId)
}

/** The delegation under which the item is done, to be held to or not. */
export function delegationOf(world: World, workItemId: string): Delegation | undefined {
  const delegationId = world.peek('work_item', workItemId)?.delegationId
  return delegationId == null ? undefined : world.peek('delegation', delegationId)
}

/** The task that the item is a run of. */
export function taskOf(world: World, workItemId: string): Task | undefined {
  const taskId = world.peek('work_item', workItemId)?.taskId
  return taskId === undefined ? undefined : world.peek('task', taskId)
}

/** Whoever has the item, with the delegation under which they do: whether they can go on with what comes back. */
export function holderOf(world: World, workItemId: string) {
  const item = world.peek('work_item', workItemId)
  const assistant = item?.assistantId == null ? undefined : world.peek('member', item.assistantId)
  const task = taskOf(world, workItemId)
  return { delegation: delegationOf(world, workItemId), assistant, task: task && asClassified(task, item) }
}

/** The promises of the item's client; of no consequence where the item does not exist. */
export function promisesFor(world: World, workItemId: string): Promises {
  const item = world.peek('work_item', workItemId)
  return item === undefined ? promisesOf(undefined) : promisesAbout(world, subjectOf(world, workItemId, item))
}

/** The same as they would be at a stage, or at another priority. */
export function promisesForWith(
  world: World,
  workItemId: string,
  changes: Pick<PromiseSubject, 'stage' | 'priority'>,
): Promises {
  const item = world.peek('work_item', workItemId)
  if (item === undefined) return promisesOf(undefined)
  return promisesAbout(world, { ...subjectOf(world, workItemId, item), ...changes })
}

export function promisesAbout(world: World, subject: PromiseSubject): Promises {
  return promisesOf(world.peek('client', subject.clientId), factsOfPromise(subject))
}

function subjectOf(
  world: World,
  workItemId: string,
  { clientId, taskId, priority, highRisk }: WorkItem,
): PromiseSubject {
  const stage = delegationOf(world, workItemId)?.state
  return { clientId, task: world.peek('task', taskId), priority, highRisk, stage }
}
