import type { Task } from '@understudy/domain/task/task'
import type { Named } from '@understudy/domain/work-item/route'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** The person who is named, and their delegation of the task where they have one. */
export function namedRefs(task: Task | undefined, assistantId: string): Ref[] {
  const open = task?.delegations.find((other) => other.assistantId === assistantId)
  return [
    { type: 'member', id: assistantId },
    ...(open === undefined ? [] : [{ type: 'delegation' as const, id: open.delegationId }]),
  ]
}

/** The decision holds to the delegation's state, so that none ends while work goes to it; to an observed one never. */
export function namedBy(world: World, task: Task, assistantId: string): Named | undefined {
  const assistant = world.read('member', assistantId)
  const open = task.delegations.find((other) => other.assistantId === assistantId)
  const known = open && world.peek('delegation', open.delegationId)
  const delegation =
    known?.observed === false ? world.readState((open as { delegationId: string }).delegationId) : known
  return assistant && { assistantId, assistant, delegation, compliance: world.peek('client', task.clientId) }
}
