import type { SetFields } from '@understudy/contract/commands/matter-commands'
import { setFields } from '@understudy/domain/work-item/set-fields'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { goOn, guardedHands, workRefs } from './guarded-hands.ts'

/** The task's own tracker, filled in for one item. */
export const setFieldsVerb = verb<'work_item.set_fields', SetFields>({
  name: 'work_item.set_fields',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId }, world) => [{ type: 'work_item', id: workItemId }, ...workRefs(world, workItemId)],
  decide: ({ workItemId, values }, world, { actor }) => {
    const item = world.read('work_item', workItemId)
    const task = item && world.read('task', item.taskId)
    if (task === undefined) return notFound('work item')
    const by = actor.kind === 'member' ? actor.memberId : undefined
    const decide = () => setFields(item, workItemId, task, values, by)
    return by !== undefined && by === item?.assistantId
      ? goOn(world, workItemId, actor, decide)
      : (guardedHands(world, workItemId, actor) ?? decide())
  },
})
