import type { AdoptDelegation } from '@understudy/contract/commands/delegation-commands'
import { adoptDelegation } from '@understudy/domain/delegation/assign'
import { newEvidence } from '@understudy/domain/delegation/evidence'
import { verb } from '../shell/verb.ts'

/** History brings a person along at a stage: virtual agencies only, recorded and shown for ever. */
export const adoptDelegationVerb = verb<'delegation.adopt', AdoptDelegation>({
  name: 'delegation.adopt',
  allow: ['owner'],
  needs: ({ taskId, assistantId }, _, { agencyId }) => [
    { type: 'task', id: taskId },
    { type: 'member', id: assistantId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ stage, reason, source, ...input }, world, { agencyId, newId }) => {
    const task = world.read('task', input.taskId)
    const observed = world.peek('agency', agencyId)?.mode === 'virtual'
    const assignment = { ...input, delegationId: newId() }
    const evidence = newEvidence(task?.planId ?? '', task?.attempts[input.assistantId])
    return adoptDelegation(
      assignment,
      task,
      world.read('member', input.assistantId),
      evidence,
      { stage, reason, source },
      observed,
    )
  },
})
