import type { CommandAnswer, CommandRoute } from '@understudy/contract/http/command-route'
import { rotationMs } from '@understudy/domain/notification/webhook-endpoints'
import { keepSecret, mintSecret } from '@understudy/engine/channel/channel-secrets'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import type { ApiContext } from '../context.ts'

/**
 * What a command has beside its input is kept once it was accepted, wrapped, and never in the ledger. A minted secret
 * stands in this answer alone; an idempotency key sent again shows it no more.
 */
export async function keepCommandSecret(
  { engine }: Pick<ApiContext, 'engine'>,
  { agencyId }: KeyHolder,
  { secret }: CommandRoute,
  answer: CommandAnswer,
  body: Readonly<Record<string, unknown>>,
): Promise<CommandAnswer> {
  if (secret === undefined || answer.repeated === true) return answer
  const ownerId = String(answer.result[secret.of])
  const retireAt = new Date(Date.now() + rotationMs)
  if (secret.kind === 'given') {
    await keepSecret(engine, agencyId, ownerId, String(body[secret.field]), retireAt)
    return answer
  }
  return { ...answer, result: { ...answer.result, secret: await mintSecret(engine, agencyId, ownerId, retireAt) } }
}

/** The body without what is no input of the command. */
export function inputOf({ secret }: CommandRoute, body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (secret?.kind !== 'given') return { ...body }
  const { [secret.field]: _, ...input } = body
  return input
}
