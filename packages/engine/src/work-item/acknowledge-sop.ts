import type { AcknowledgeItemSop } from '@understudy/contract/commands/work-item-commands'
import { acknowledgeForCover } from '@understudy/domain/work-item/read-sop'
import { verb } from '../shell/verb.ts'

/** Whoever covers an item without a delegation of its task has read the SOP; nobody has read it for them. */
export const acknowledgeItemSopVerb = verb<'work_item.acknowledge_sop', AcknowledgeItemSop>({
  name: 'work_item.acknowledge_sop',
  allow: ['assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId }, world) => {
    const taskId = world.peek('work_item', workItemId)?.taskId
    return [
      { type: 'work_item', id: workItemId },
      ...(taskId === undefined ? [] : [{ type: 'task' as const, id: taskId }]),
    ]
  },
  decide: ({ workItemId, version }, world) => {
    const item = world.read('work_item', workItemId)
    return acknowledgeForCover(item, item && world.read('task', item.taskId), version)
  },
})
