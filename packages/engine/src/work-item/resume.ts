import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { resumeWork } from '@understudy/domain/work-item/work'
import { verb } from '../shell/verb.ts'
import { goOn, workRefs } from './guarded-hands.ts'
import { itemAndClient, promisesFor } from './item-and-client.ts'

/** The wait is over, the promise runs on. */
export const resumeWorkItemVerb = verb<'work_item.resume', OfWorkItem>({
  name: 'work_item.resume',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId }, world) => [...itemAndClient(world, workItemId), ...workRefs(world, workItemId)],
  decide: ({ workItemId }, world, { at, actor }) =>
    goOn(world, workItemId, actor, () =>
      resumeWork(world.read('work_item', workItemId), workItemId, promisesFor(world, workItemId), at),
    ),
})
