import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

/** What the ledger says about one agency's draw period. */
export interface PeriodInLedger {
  /** Published before the first draw; undefined where nothing was drawn. */
  readonly commitment: string | undefined
  readonly openedAt: number | undefined
  readonly keyHex: string | undefined
}

export async function periodInLedger(pool: pg.Pool, agencyId: string, period: string): Promise<PeriodInLedger> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select position, type, body from ledger
     where agency_id = $1 and stream_id = $1 and body->>'period' = $2
       and type in ('agency.draw_period_opened', 'agency.draw_period_revealed') order by version`,
    [agencyId, period],
  )
  const opened = rows.find(({ type }) => type === 'agency.draw_period_opened')
  const revealed = rows.find(({ type }) => type === 'agency.draw_period_revealed')
  return {
    commitment: (opened?.['body'] as { commitment: string } | undefined)?.commitment,
    openedAt: opened === undefined ? undefined : Number(opened['position']),
    keyHex: (revealed?.['body'] as { keyHex: string } | undefined)?.keyHex,
  }
}
