import type { Actor } from '@understudy/domain/actor'
import type { Decision } from '@understudy/domain/decision'
import { clinicalHands } from '@understudy/domain/work-item/clinical-hands'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** The task of a clinical item, which remembers who was kept from it. */
export function guardRefs(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  return item?.clinical ? [{ type: 'task', id: item.taskId }] : []
}

/** Why whoever acts may not lay hands on a clinical item; undefined where they may. */
export function guardedHands(world: World, workItemId: string, actor: Actor): Decision | undefined {
  if (actor.kind === 'system') return undefined
  return clinicalHands(world.peek('work_item', workItemId), actor.memberId, world.peek('member', actor.memberId))
}
