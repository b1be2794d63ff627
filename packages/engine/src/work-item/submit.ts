import type { SubmitWorkItem } from '@understudy/contract/commands/work-item-commands'
import { handIn } from '@understudy/domain/work-item/work'
import { verb } from '../shell/verb.ts'
import { goOn, workRefs } from './guarded-hands.ts'
import { itemAndClient } from './item-and-client.ts'

/** The assistant hands in: the text is locked, and the draw decides who sees it next. */
export const submitWorkItemVerb = verb<'work_item.submit', SubmitWorkItem>({
  name: 'work_item.submit',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId }, world) => [...itemAndClient(world, workItemId), ...workRefs(world, workItemId)],
  decide: ({ workItemId, ...input }, world, { actor }) =>
    goOn(world, workItemId, actor, () =>
      handIn(world.read('work_item', workItemId), workItemId, input.note, input.links),
    ),
})
