import type { EndWorkItem } from '@understudy/contract/commands/work-item-commands'
import { reopenWork } from '@understudy/domain/work-item/finish'
import { verb } from '../shell/verb.ts'
import { itemAndClient, promisesFor } from './item-and-client.ts'

/** A complaint after delivery: a new cycle opens, the old one stays as it ended. */
export const reopenWorkItemVerb = verb<'work_item.reopen', EndWorkItem>({
  name: 'work_item.reopen',
  allow: ['owner', 'ops_lead', 'client_contact'],
  needs: ({ workItemId }, world) => itemAndClient(world, workItemId),
  decide: ({ workItemId, ...input }, world, { at }) =>
    reopenWork(world.read('work_item', workItemId), workItemId, promisesFor(world, workItemId), input.reason, at),
})
