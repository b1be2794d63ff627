import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { markItemClinical } from '@understudy/domain/work-item/mark-clinical'
import { verb } from '../shell/verb.ts'

/** Its task was marked as clinical after it was made. */
export const markItemClinicalVerb = verb<'work_item.mark_clinical', OfWorkItem>({
  name: 'work_item.mark_clinical',
  allow: [],
  needs: ({ workItemId }) => [{ type: 'work_item', id: workItemId }],
  decide: ({ workItemId }, world) => markItemClinical(world.read('work_item', workItemId), workItemId),
})
