import type { RecomputeStream } from '@understudy/contract/commands/client-commands'
import { recomputeStream } from '@understudy/domain/work-item/recompute'
import { verb } from '../shell/verb.ts'
import { checklistAndClient, promisesOfAccess } from './promises-of-access.ts'

/** The promise to withdraw what is on one checklist, of a recompute. */
export const recomputeAccessChecklistVerb = verb<'access_checklist.recompute', RecomputeStream>({
  name: 'access_checklist.recompute',
  allow: [],
  needs: ({ streamId }, world) => checklistAndClient(world, streamId),
  decide: ({ streamId: id, recomputeId, applied }, world, { at }) => {
    const checklist = world.read('access_checklist', id)
    const promises = promisesOfAccess(world, checklist?.clientId ?? null)
    return recomputeStream('access_checklist', checklist, id, promises, { id: recomputeId, applied }, at)
  },
})
