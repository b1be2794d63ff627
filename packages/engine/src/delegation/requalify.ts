import type { WithReason } from '@understudy/contract/commands/delegation-commands'
import { requalify } from '@understudy/domain/delegation/evidence'
import { verb } from '../shell/verb.ts'

/** A major version of the SOP or brief: the person shows it again. */
export const requalifyVerb = verb<'delegation.requalify', WithReason>({
  name: 'delegation.requalify',
  allow: [],
  needs: ({ delegationId }) => [{ type: 'delegation', id: delegationId }],
  decide: ({ delegationId, reason }, world, { at }) =>
    requalify(world.read('delegation', delegationId), delegationId, reason, at),
})
