import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import type { SiteCopy } from '../site.ts'

/** Folds the whole ledger again. @throws where anything differs, or an event was put aside. */
export async function checked({ engine, admin }: SiteCopy): Promise<{ events: number; streams: number }> {
  const { rows } = await admin.query('select count(*)::int as parked from parked_event')
  if (rows[0]?.parked > 0) throw new Error(`${rows[0].parked} events were parked`)
  const { events, streams, differences, differenceCount } = await verifyLedger(engine)
  if (differenceCount > 0)
    throw new Error(
      `The ledger does not verify: ${differenceCount} differences, the first ${JSON.stringify(differences[0])}`,
    )
  return { events, streams }
}
