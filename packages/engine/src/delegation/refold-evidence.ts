import type { RefoldEvidence } from '@understudy/contract/commands/delegation-commands'
import { refoldEvidence } from '@understudy/domain/delegation/evidence'
import { verb } from '../shell/verb.ts'

/** A verdict is disputed, or its dispute decided: the evidence is computed again from its facts, never patched. */
export const refoldEvidenceVerb = verb<'delegation.refold_evidence', RefoldEvidence>({
  name: 'delegation.refold_evidence',
  allow: [],
  needs: ({ delegationId }) => [{ type: 'delegation', id: delegationId, with: 'history' }],
  decide: ({ delegationId, reviewId, dispute }, world) =>
    refoldEvidence(
      world.read('delegation', delegationId),
      delegationId,
      reviewId,
      dispute,
      world.history('delegation', delegationId),
    ),
})
