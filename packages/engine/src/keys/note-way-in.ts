import type { Actor } from '@understudy/domain/actor'
import type { Engine } from '../shell/engine.ts'
import { execute } from '../shell/execute.ts'

/** Who made or revoked a way in. */
export interface By {
  readonly actor: Actor
  /** The key by which it was asked for, where it was one. */
  readonly keyId?: string | undefined
  /** In a virtual agency, when. */
  readonly occurredAt?: number | undefined
}

/** What was done to a way in stands in the ledger, or is told as an error. */
export async function noteWayIn(engine: Engine, agencyId: string, name: string, input: object, by: By): Promise<void> {
  const { actor, keyId, occurredAt } = by
  const more = { ...(keyId !== undefined && { keyId }), ...(occurredAt !== undefined && { occurredAt }) }
  const [outcome] = await execute(engine, [{ name, agencyId, actor, input, ...more }])
  if (outcome?.kind === 'accepted') return
  throw outcome?.kind === 'failed' ? outcome.error : new Error(`${name} could not be told: ${JSON.stringify(outcome)}`)
}
