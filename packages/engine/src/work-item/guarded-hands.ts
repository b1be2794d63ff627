import type { Actor } from '@understudy/domain/actor'
import type { Decision } from '@understudy/domain/decision'
import { clinicalHands } from '@understudy/domain/work-item/clinical-hands'
import { goesOnUnderReadSop } from '@understudy/domain/work-item/read-sop'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { assistantRef, delegationOf, taskOf } from './item-and-client.ts'

/** The item's task, which says how it is classified now and remembers who was kept from it. */
export function guardRefs(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  return item === undefined ? [] : [{ type: 'task', id: item.taskId }]
}

/** Why whoever acts may not lay hands on a clinical item; undefined where they may. */
export function guardedHands(world: World, workItemId: string, actor: Actor): Decision | undefined {
  if (actor.kind === 'system') return undefined
  const item = world.peek('work_item', workItemId)
  return clinicalHands(item, taskOf(world, workItemId), actor.memberId, world.peek('member', actor.memberId))
}

/** What going on with an item is held to beside itself: its task, and what whoever has it has read. */
export function workRefs(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  return item === undefined ? [] : [...guardRefs(world, workItemId), ...assistantRef(item)]
}

/** The guards of going on with work: whose hands it is in, and whether whoever has it has read its SOP. */
export function goOn(world: World, workItemId: string, actor: Actor, decide: () => Decision): Decision {
  const guard = guardedHands(world, workItemId, actor)
  if (guard !== undefined || actor.kind === 'system') return guard ?? decide()
  const item = world.peek('work_item', workItemId)
  const assistant = item?.assistantId == null ? undefined : world.peek('member', item.assistantId)
  const reader = { task: taskOf(world, workItemId), assistant, delegation: delegationOf(world, workItemId) }
  return goesOnUnderReadSop(item, reader, decide())
}
