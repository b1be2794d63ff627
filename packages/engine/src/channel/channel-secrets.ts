import { randomBytes, randomUUID } from 'node:crypto'
import { inAgency } from '@understudy/db/key-ring'
import type { Engine } from '../shell/engine.ts'

type Secrets = Pick<Engine, 'pool' | 'keys'>

const secretBytes = 32

/**
 * A new secret of an endpoint, as Standard Webhooks writes it: shown by whoever asked for it and never again. Those
 * before it go on signing until `retireAt`.
 */
export async function mintSecret(engine: Secrets, agencyId: string, ownerId: string, retireAt: Date): Promise<string> {
  const text = `whsec_${randomBytes(secretBytes).toString('base64')}`
  await keepSecret(engine, agencyId, ownerId, text, retireAt)
  return text
}

/** Keeps a secret wrapped; those of the same owner before it retire then, or when they were to already, and what has retired is forgotten. */
export async function keepSecret(
  { pool, keys }: Secrets,
  agencyId: string,
  ownerId: string,
  text: string,
  retireAt: Date,
): Promise<void> {
  await inAgency(
    pool,
    agencyId,
    `with gone as (
       delete from channel_secret where agency_id = $1 and owner_id = $3 and retires_at <= now()
     ), retiring as (
       update channel_secret set retires_at = least(retires_at, $5)
       where agency_id = $1 and owner_id = $3 and (retires_at is null or retires_at > now())
     )
     insert into channel_secret (agency_id, id, owner_id, wrapped, last_used_at)
     select $1, $2, $3, $4, max(last_used_at) from channel_secret where agency_id = $1 and owner_id = $3`,
    [agencyId, randomUUID(), ownerId, keys.wrap(Buffer.from(text, 'utf8')), retireAt],
  )
}

/** Something came in that was signed with one of them; noted to the minute, so that a busy sender costs no write each. */
export async function noteSecretUsed(
  { pool }: Pick<Secrets, 'pool'>,
  agencyId: string,
  ownerId: string,
): Promise<void> {
  await inAgency(
    pool,
    agencyId,
    `update channel_secret set last_used_at = now()
     where agency_id = $1 and owner_id = $2 and coalesce(last_used_at < now() - interval '1 minute', true)`,
    [agencyId, ownerId],
  )
}

/** The secrets in force of these owners, newest first. */
export async function readSecrets(
  { pool, keys }: Secrets,
  agencyId: string,
  ownerIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (ownerIds.length === 0) return new Map()
  const rows = await inAgency(
    pool,
    agencyId,
    `select owner_id, wrapped from channel_secret
     where agency_id = $1 and owner_id = any ($2::uuid[]) and (retires_at is null or retires_at > now())
     order by made_at desc, id`,
    [agencyId, ownerIds],
  )
  const secrets = new Map<string, string[]>()
  for (const { owner_id, wrapped } of rows) {
    const owner = String(owner_id)
    secrets.set(owner, [...(secrets.get(owner) ?? []), keys.unwrap(wrapped as Buffer).toString('utf8')])
  }
  return secrets
}
