import type { MoveWorkItem } from '@understudy/contract/commands/work-item-commands'
import { giveBack } from '@understudy/domain/work-item/route'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { movingOf, movingRefs } from './moving.ts'

/** An absence has ended: what moved because of it and was not begun comes back. */
export const giveBackVerb = verb<'work_item.give_back', MoveWorkItem>({
  name: 'work_item.give_back',
  allow: [],
  needs: (input, world, { agencyId }) => {
    const lentBy = world.peek('work_item', input.workItemId)?.lentBy
    return [
      ...movingRefs(world, input, agencyId),
      ...(lentBy == null ? [] : [{ type: 'member' as const, id: lentBy.assistantId }]),
      ...(lentBy?.delegationId == null ? [] : [{ type: 'delegation' as const, id: lentBy.delegationId }]),
    ]
  },
  decide: (input, world, moment) => {
    const { workItemId } = input
    const item = world.read('work_item', workItemId)
    const task = item && world.read('task', item.taskId)
    if (item === undefined || task === undefined) return notFound('work item')
    const { assistantId, delegationId } = item.lentBy ?? { assistantId: null, delegationId: null }
    const owner = {
      assistant: assistantId === null ? undefined : world.read('member', assistantId),
      delegation: delegationId === null ? undefined : world.read('delegation', delegationId),
    }
    return giveBack(item, workItemId, task, owner, movingOf(world, input, moment))
  },
})
