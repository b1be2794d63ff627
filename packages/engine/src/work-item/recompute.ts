import type { RecomputeStream } from '@understudy/contract/commands/client-commands'
import { recomputeStream } from '@understudy/domain/work-item/recompute'
import { verb } from '../shell/verb.ts'
import { itemAndClient, promisesFor } from './item-and-client.ts'

/** One item of a recompute. */
export const recomputeWorkItemVerb = verb<'work_item.recompute', RecomputeStream>({
  name: 'work_item.recompute',
  allow: [],
  needs: ({ streamId }, world) => itemAndClient(world, streamId),
  decide: ({ streamId: id, recomputeId, applied }, world, { at }) => {
    const recompute = { id: recomputeId, applied }
    return recomputeStream('work_item', world.read('work_item', id), id, promisesFor(world, id), recompute, at)
  },
})
