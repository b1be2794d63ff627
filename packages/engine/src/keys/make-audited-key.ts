import type { Engine } from '../shell/engine.ts'
import { type MadeKey, makeKey, type NewKey } from './make-key.ts'
import { type By, noteWayIn } from './note-way-in.ts'
import { revokeKey } from './revoke-key.ts'

/** A key of a member, and the ledger says who made it. @returns undefined where there is no such member, or they left. */
export async function makeAuditedKey(engine: Engine, key: NewKey, by: By): Promise<MadeKey | undefined> {
  const made = await makeKey(engine.pool, key)
  if (made === undefined) return undefined
  const { memberId, name, scopes = null, expiresAt } = key
  try {
    await noteWayIn(engine, key.agencyId, 'member.note_key', { memberId, keyId: made.id, name, scopes, expiresAt }, by)
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
  await noteWayIn(engine, agencyId, 'member.note_revoked_key', { memberId, keyId }, by)
  return true
}
