import type { Actor } from '@understudy/domain/actor'
import type { Engine } from '../shell/engine.ts'
import { execute } from '../shell/execute.ts'
import { type MadeKey, makeKey, type NewKey } from './make-key.ts'
import { revokeKey } from './revoke-key.ts'

interface By {
  readonly actor: Actor
  /** The key by which it was asked for, where it was one. */
  readonly keyId?: string | undefined
  /** In a virtual agency, when. */
  readonly occurredAt?: number | undefined
}

/** A key of a member, and the ledger says who made it. @returns undefined where there is no such member, or they left. */
export async function makeAuditedKey(engine: Engine, key: NewKey, by: By): Promise<MadeKey | undefined> {
  const made = await makeKey(engine.pool, key)
  if (made === undefined) return undefined
  const { memberId, name, scopes = null, expiresAt } = key
  try {
    await note(engine, key.agencyId, 'member.note_key', { memberId, keyId: made.id, name, scopes, expiresAt }, by)
  } catch (error) {
    // A key that no audit knows of is none.
    await revokeKey(engine.pool, key.agencyId, memberId, made.id)
    throw error
  }
  return made
}

/** @returns whether there is one. */
export async function revokeAuditedKey(
  engine: Engine,
  { agencyId, memberId, keyId }: { readonly agencyId: string; readonly memberId: string; readonly keyId: string },
  by: By,
): Promise<boolean> {
  if (!(await revokeKey(engine.pool, agencyId, memberId, keyId))) return false
  await note(engine, agencyId, 'member.note_revoked_key', { memberId, keyId }, by)
  return true
}

async function note(engine: Engine, agencyId: string, name: string, input: object, by: By): Promise<void> {
  const { actor, keyId, occurredAt } = by
  const more = { ...(keyId !== undefined && { keyId }), ...(occurredAt !== undefined && { occurredAt }) }
  const [outcome] = await execute(engine, [{ name, agencyId, actor, input, ...more }])
  if (outcome?.kind === 'accepted') return
  throw outcome?.kind === 'failed' ? outcome.error : new Error(`${name} could not be told: ${JSON.stringify(outcome)}`)
}
