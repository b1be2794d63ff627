import type { OpenCalibration } from '@understudy/contract/commands/calibration-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { openCalibration } from '@understudy/domain/calibration/open-calibration'
import { doersOf } from '@understudy/domain/work-item/whose-work'
import { peopleRefs, samePersonIn } from '../shell/same-person.ts'
import { type Ref, verb } from '../shell/verb.ts'

/** Several reviewers are asked to judge the same work, blind. */
export const openCalibrationVerb = verb<'calibration.open', OpenCalibration>({
  name: 'calibration.open',
  allow: ['owner', 'ops_lead'],
  needs: ({ workItemIds, reviewerIds }, world) => [
    ...workItemIds.map((id): Ref => ({ type: 'work_item', id })),
    ...reviewerIds.map((id): Ref => ({ type: 'member', id })),
    ...workItemIds.flatMap((id): Ref[] => {
      const item = world.peek('work_item', id)
      return item === undefined
        ? []
        : [{ type: 'task', id: item.taskId }, ...peopleRefs([item.assistantId, ...doersOf(item)])]
    }),
  ],
  decide: ({ title, endsAt, workItemIds, reviewerIds }, world, { actor, at, newId }) => {
    const items = workItemIds.map((id) => {
      const item = world.peek('work_item', id)
      return { id, item, task: item && world.peek('task', item.taskId) }
    })
    const reviewers = reviewerIds.map((id) => ({ id, member: world.peek('member', id) }))
    const convened = { title, endsAt, items, reviewers }
    return openCalibration(undefined, newId(), convened, memberIdOf(actor), at, samePersonIn(world))
  },
})
