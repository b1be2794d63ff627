import type { CommandAnswer } from '@understudy/contract/http/command-route'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import type { ApiContext } from '../context.ts'
import { problemOfOutcome } from '../problems/problem-of-outcome.ts'

export interface Sent {
  readonly name: string
  readonly input: object
  readonly idempotencyKey: string | undefined
}

/** Sends a member's command through the group commit. @throws ProblemError with every reason where it was not accepted. */
export async function sendCommand(
  { engine, commands, live }: Pick<ApiContext, 'engine' | 'commands' | 'live'>,
  { agencyId, memberId, mode }: KeyHolder,
  { name, input, idempotencyKey }: Sent,
): Promise<CommandAnswer> {
  const outcome = await commands.submit({
    name,
    agencyId,
    actor: { kind: 'member', memberId },
    input,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(mode === 'virtual' && { occurredAt: await readVirtualMoment(engine.pool, agencyId) }),
  })
  if (outcome.kind !== 'accepted') throw problemOfOutcome(outcome)
  live.wake()
  const { commandId, result, events, repeated } = outcome
  return { commandId, result, events: [...events], ...(repeated && { repeated }) }
}
