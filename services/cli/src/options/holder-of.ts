import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { onlyAgency } from './only-agency.ts'

/** A member of an agency. */
export interface Holder {
  readonly agencyId: string
  readonly memberId: string
}

/** The agency may be left out where there is only one; the member is named by id or e-mail address. */
export async function holderOf(pool: pg.Pool, agency: string | undefined, member: string): Promise<Holder> {
  const agencyId = agency ?? (await onlyAgency(pool))
  const rows = await inAgency(
    pool,
    agencyId,
    `select id from member where agency_id = $1 and (id::text = lower($2) or lower(context ->> 'email') = lower($2))`,
    [agencyId, member],
  )
  if (rows.length !== 1)
    throw new Error(`The agency ${agencyId} has ${rows.length === 0 ? 'no' : 'more than one'} member ${member}`)
  return { agencyId, memberId: String(rows[0]?.['id']) }
}
