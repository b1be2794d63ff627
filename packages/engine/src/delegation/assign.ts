import type { AssignDelegation } from '@understudy/contract/commands/delegation-commands'
import { assignDelegation } from '@understudy/domain/delegation/assign'
import { newEvidence } from '@understudy/domain/delegation/evidence'
import { verb } from '../shell/verb.ts'

/** A task is handed to an assistant: the clock of time to independence starts. */
export const assignDelegationVerb = verb<'delegation.assign', AssignDelegation>({
  name: 'delegation.assign',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId, assistantId }) => [
    { type: 'task', id: taskId },
    { type: 'member', id: assistantId },
  ],
  decide: (input, world, { newId }) => {
    const task = world.read('task', input.taskId)
    const assignment = { ...input, delegationId: newId() }
    const evidence = newEvidence(task?.planId ?? '', task?.attempts[input.assistantId])
    return assignDelegation(assignment, task, world.read('member', input.assistantId), evidence)
  },
})
