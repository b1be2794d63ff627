import type { DropStep } from '@understudy/contract/commands/escalation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { dropStep } from '@understudy/domain/escalation/drop-step'
import { verb } from '../shell/verb.ts'

/** A step leaves a ladder that runs (rule 3). */
export const dropStepVerb = verb<'escalation.drop_step', DropStep>({
  name: 'escalation.drop_step',
  allow: ['owner', 'ops_lead'],
  needs: ({ escalationId }) => [{ type: 'escalation', id: escalationId }],
  decide: ({ escalationId, stepId }, world, { actor, at }) =>
    dropStep(world.read('escalation', escalationId), escalationId, stepId, memberIdOf(actor), at),
})
