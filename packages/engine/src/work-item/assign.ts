import type { AssignWorkItem } from '@understudy/contract/commands/work-item-commands'
import { assignNamed } from '@understudy/domain/work-item/route'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { movingRefs, noteOf, promisesAtOf } from './moving.ts'
import { namedBy, namedRefs } from './named.ts'

/** A lead, an import or a replay names who does it; the guards hold for them as for anybody. */
export const assignWorkItemVerb = verb<'work_item.assign', AssignWorkItem>({
  name: 'work_item.assign',
  allow: ['owner', 'ops_lead'],
  needs: (input, world, { agencyId }) => {
    const item = world.peek('work_item', input.workItemId)
    const named = namedRefs(item && world.peek('task', item.taskId), input.assistantId)
    return [...movingRefs(world, input, agencyId), ...named]
  },
  decide: (input, world, { at }) => {
    const { workItemId, assistantId, planned } = input
    const item = world.read('work_item', workItemId)
    const task = item && world.read('task', item.taskId)
    if (task === undefined) return notFound('work item')
    const named = namedBy(world, task, assistantId)
    if (named === undefined) return notFound('member')
    const note = { ...noteOf(world, input), planned }
    return assignNamed(item, workItemId, task, named, promisesAtOf(world, workItemId), at, note)
  },
})
