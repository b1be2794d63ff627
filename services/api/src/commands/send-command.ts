import { type CommandAnswer, type CommandRoute, paramsOf } from '@understudy/contract/http/command-route'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import type { Command, Expected, Happened } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import type { ApiContext } from '../context.ts'
import { problemOfOutcome } from '../problems/problem-of-outcome.ts'
import { forgetWhoChanged } from './forget-who-changed.ts'

export interface Sent {
  readonly name: string
  readonly input: object
  readonly idempotencyKey: string | undefined
  /** What the sender read last, by If-Match. */
  readonly expects?: Expected | undefined
}

/** Sends a member's command through the group commit. @throws ProblemError with every reason where it was not accepted. */
export async function sendCommand(
  { engine, commands, live, holders }: Pick<ApiContext, 'engine' | 'commands' | 'live' | 'holders'>,
  holder: KeyHolder,
  sent: Sent,
): Promise<CommandAnswer> {
  const outcome = await commands.submit(commandOf(holder, sent, await momentOf(engine, holder)))
  if (outcome.kind !== 'accepted') throw problemOfOutcome(outcome)
  forgetWhoChanged({ holders }, holder.agencyId, outcome)
  live.wake()
  return answerOf(outcome)
}

export function answerOf({ commandId, result, events, version, repeated }: Happened): CommandAnswer {
  return {
    ...{ commandId, result, events: [...events] },
    ...(version !== undefined && { version }),
    ...(repeated && { repeated }),
  }
}

/** If-Match is about the stream that the path names first; of the agency's own settings about the agency. */
export function expectedIn(
  tag: string | undefined,
  { path }: CommandRoute,
  ids: Readonly<Record<string, unknown>>,
  { agencyId }: KeyHolder,
): Expected | undefined {
  if (tag === undefined) return undefined
  const [first] = paramsOf(path)
  return { id: first === undefined ? agencyId : String(ids[first]), version: Number(tag.slice(1, -1)) }
}

/** A member's command as the engine takes it; `occurredAt` in a virtual agency alone. */
export function commandOf(holder: KeyHolder, sent: Sent, occurredAt: number | undefined): Command {
  const { agencyId, memberId, person, keyId, sessionOf } = holder
  const { name, input, idempotencyKey, expects } = sent
  return {
    ...{ name, agencyId, actor: { kind: 'member', memberId }, input },
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(expects !== undefined && { expects }),
    ...(person === null && { keyId: sessionOf ?? keyId }),
    ...(occurredAt !== undefined && { occurredAt }),
  }
}

export async function momentOf({ pool }: Engine, { agencyId, mode }: KeyHolder): Promise<number | undefined> {
  return mode === 'virtual' ? readVirtualMoment(pool, agencyId) : undefined
}
