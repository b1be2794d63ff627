import type { RefoldEvidence } from '@understudy/contract/commands/delegation-commands'
import { refoldAndCorrect } from '@understudy/domain/delegation/correct-attempts'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** A verdict is disputed, or its dispute decided: the evidence is computed again from its facts, never patched. */
export const refoldEvidenceVerb = verb<'delegation.refold_evidence', RefoldEvidence>({
  name: 'delegation.refold_evidence',
  allow: [],
  needs: ({ delegationId }, world) => {
    const { taskId, nextId } = carriers(world, delegationId)
    return [
      { type: 'delegation', id: delegationId, with: 'history' },
      ...(taskId === undefined ? [] : [{ type: 'task', id: taskId } as const]),
      ...(nextId === undefined ? [] : [{ type: 'delegation', id: nextId, with: 'history' } as const]),
    ]
  },
  decide: ({ delegationId, reviewId, dispute }, world) => {
    const { taskId, nextId } = carriers(world, delegationId)
    const next = nextId === undefined ? undefined : world.read('delegation', nextId)
    return refoldAndCorrect(
      world.read('delegation', delegationId),
      delegationId,
      reviewId,
      dispute,
      world.history('delegation', delegationId),
      {
        task: taskId === undefined ? undefined : world.read('task', taskId),
        next: next && {
          id: nextId as string,
          delegation: next,
          history: world.history('delegation', nextId as string),
        },
      },
    )
  },
})

/** Who carries on what a delegation that has ended left behind: its task, and the assistant's next delegation of it. */
function carriers(world: World, delegationId: string): { taskId?: string; nextId?: string | undefined } {
  const delegation = world.peek('delegation', delegationId)
  if (delegation?.state !== 'ended') return {}
  const { taskId, assistantId } = delegation
  const open = world.peek('task', taskId)?.delegations.find((one) => one.assistantId === assistantId)
  return { taskId, nextId: open?.delegationId }
}
