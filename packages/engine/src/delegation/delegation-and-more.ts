import type { Delegation } from '@understudy/domain/delegation/delegation'
import type { Member } from '@understudy/domain/member/member'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** The delegation, its task, its assistant and its client: what the gates look at. */
export function delegationAndFacts(world: World, delegationId: string): Ref[] {
  const delegation = world.peek('delegation', delegationId)
  const first: Ref = { type: 'delegation', id: delegationId }
  if (delegation === undefined) return [first]
  const { taskId, assistantId, clientId } = delegation
  return [first, { type: 'task', id: taskId }, { type: 'member', id: assistantId }, { type: 'client', id: clientId }]
}

/** A person and, where they have one, their own open delegation of the task: whether they may demonstrate it. */
export interface Demonstrator {
  readonly id: string
  readonly member: Member | undefined
  readonly delegation: Delegation | undefined
}

export function demonstratorRefs(world: World, taskId: string | undefined, memberId: string): Ref[] {
  const own = ownDelegation(world, taskId, memberId)
  return [{ type: 'member', id: memberId }, ...(own === undefined ? [] : [{ type: 'delegation' as const, id: own }])]
}

export function demonstrator(world: World, taskId: string | undefined, memberId: string): Demonstrator {
  const own = ownDelegation(world, taskId, memberId)
  return {
    id: memberId,
    member: world.read('member', memberId),
    delegation: own === undefined ? undefined : world.read('delegation', own),
  }
}

function ownDelegation(world: World, taskId: string | undefined, memberId: string): string | undefined {
  const task = taskId === undefined ? undefined : world.peek('task', taskId)
  return task?.delegations.find(({ assistantId }) => assistantId === memberId)?.delegationId
}
