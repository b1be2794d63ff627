import type { ObserveItem } from '@understudy/contract/commands/delegation-commands'
import { observeItem } from '@understudy/domain/delegation/facts'
import { submitterOf } from '@understudy/domain/work-item/whose-work'
import { peopleRefs } from '../shell/same-person.ts'
import { type Ref, verb } from '../shell/verb.ts'
import { delegationAndFacts, demonstrator, demonstratorRefs } from './delegation-and-more.ts'

/** The assistant in shadow watched a real work item being done. */
export const observeItemVerb = verb<'delegation.observe_item', ObserveItem>({
  name: 'delegation.observe_item',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ delegationId }, world) => world.peek('delegation', delegationId)?.assistantId,
  needs: ({ delegationId, workItemId }, world) => {
    const item = world.peek('work_item', workItemId)
    const shownBy = item && submitterOf(item)
    const doer: Ref[] = shownBy == null ? [] : demonstratorRefs(world, item?.taskId, shownBy)
    return [
      ...delegationAndFacts(world, delegationId),
      { type: 'work_item', id: workItemId },
      ...doer,
      ...peopleRefs(item?.hands ?? []),
    ]
  },
  decide: ({ delegationId, workItemId }, world) => {
    const item = world.read('work_item', workItemId)
    const doer = demonstrator(world, item?.taskId, (item && submitterOf(item)) ?? '')
    return observeItem(world.read('delegation', delegationId), delegationId, workItemId, item, doer)
  },
})
