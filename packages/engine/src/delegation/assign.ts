import type { AssignDelegation } from '@understudy/contract/commands/delegation-commands'
import { ownPlanNamed } from '@understudy/domain/agency/plans'
import { assignDelegation } from '@understudy/domain/delegation/assign'
import { newEvidence } from '@understudy/domain/delegation/evidence'
import { startUnder } from '@understudy/domain/quality/quality-state'
import { verb } from '../shell/verb.ts'

/** A task is handed to an assistant: the clock of time to independence starts. */
export const assignDelegationVerb = verb<'delegation.assign', AssignDelegation>({
  name: 'delegation.assign',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId, assistantId }, _, { agencyId }) => [
    { type: 'task', id: taskId },
    { type: 'member', id: assistantId },
    { type: 'agency', id: agencyId },
  ],
  decide: (input, world, { agencyId, newId }) => {
    const task = world.read('task', input.taskId)
    const assignment = { ...input, delegationId: newId() }
    const own = ownPlanNamed(world.peek('agency', agencyId), task?.planId ?? '')
    const attempts = task?.attempts[input.assistantId]
    const evidence = own === undefined ? newEvidence(task?.planId ?? '', attempts) : startUnder(own, attempts)
    return assignDelegation(assignment, task, world.read('member', input.assistantId), evidence, own)
  },
})
