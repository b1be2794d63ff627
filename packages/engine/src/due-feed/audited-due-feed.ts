import { type By, noteWayIn } from '../keys/note-way-in.ts'
import type { Engine } from '../shell/engine.ts'
import { makeDueFeed, type NewDueFeed } from './make-due-feed.ts'
import { revokeDueFeed } from './revoke-due-feed.ts'

/** A calendar of a member, and the ledger says who made it. @returns undefined where `makeDueFeed` does. */
export async function makeAuditedDueFeed(
  engine: Engine,
  feed: NewDueFeed,
  by: By,
): Promise<{ readonly id: string; readonly token: string } | undefined> {
  const made = await makeDueFeed(engine.pool, feed)
  if (made === undefined) return undefined
  const { agencyId, memberId, name, clientId } = feed
  try {
    await noteWayIn(engine, agencyId, 'member.note_due_feed', { memberId, dueFeedId: made.id, name, clientId }, by)
  } catch (error) {
    // An address that no audit knows of is that of nothing.
    await revokeDueFeed(engine.pool, agencyId, memberId, made.id)
    throw error
  }
  return made
}

interface OfMember {
  readonly agencyId: string
  readonly memberId: string
  readonly dueFeedId: string
}

/** Who revoked it is told once. @returns whether the member has such a calendar. */
export async function revokeAuditedDueFeed(
  engine: Engine,
  { agencyId, memberId, dueFeedId }: OfMember,
  by: By,
): Promise<boolean> {
  const revoked = await revokeDueFeed(engine.pool, agencyId, memberId, dueFeedId)
  if (revoked === 'now') await noteWayIn(engine, agencyId, 'member.note_revoked_due_feed', { memberId, dueFeedId }, by)
  return revoked !== undefined
}
