import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import type { KeyHolder } from './find-holder.ts'
import { type MadeKey, makeKey } from './make-key.ts'

const sessionMs = 12 * 60 * 60 * 1000

/** A session of twelve hours for a browser, in place of the key that opens it. Sessions that ran out are cleared away. */
export async function openSession(
  pool: pg.Pool,
  holder: KeyHolder,
): Promise<(MadeKey & { expiresAt: number }) | undefined> {
  const { agencyId, memberId, keyId, sessionOf } = holder
  await inAgency(pool, agencyId, clearing, [agencyId, memberId])
  const expiresAt = Math.min(Date.now() + sessionMs, holder.expiresAt ?? Number.MAX_SAFE_INTEGER)
  const made = await makeKey(pool, { agencyId, memberId, name: 'session', expiresAt, sessionOf: sessionOf ?? keyId })
  return made === undefined ? undefined : { ...made, expiresAt }
}

const clearing = `
  delete from api_key
  where agency_id = $1 and member_id = $2 and session_of is not null and (expires_at < now() or revoked_at is not null)`
