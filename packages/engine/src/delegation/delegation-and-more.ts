import type { Actor } from '@understudy/domain/actor'
import type { Shower } from '@understudy/domain/delegation/facts'
import type { Signing } from '@understudy/domain/delegation/signature'
import { samePersonIn } from '../shell/same-person.ts'
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

export function demonstratorRefs(world: World, taskId: string | undefined, memberId: string): Ref[] {
  const own = ownDelegation(world, taskId, memberId)
  return [{ type: 'member', id: memberId }, ...(own === undefined ? [] : [{ type: 'delegation' as const, id: own }])]
}

/** A person and, where they have one, their own open delegation of the task: whether they may demonstrate it. */
export function demonstrator(world: World, taskId: string | undefined, memberId: string): Shower {
  const own = ownDelegation(world, taskId, memberId)
  return {
    id: memberId,
    member: world.read('member', memberId),
    delegation: own === undefined ? undefined : world.read('delegation', own),
    isSame: samePersonIn(world),
  }
}

function ownDelegation(world: World, taskId: string | undefined, memberId: string): string | undefined {
  const task = taskId === undefined ? undefined : world.peek('task', taskId)
  return task?.delegations.find(({ assistantId }) => assistantId === memberId)?.delegationId
}

/** Who asks for a step or against it, in which of their memberships. */
export function signingOf(world: World, actor: Actor): Signing {
  const signer = actor.kind === 'member' ? world.peek('member', actor.memberId) : undefined
  return { actor, signer, isSame: samePersonIn(world) }
}
