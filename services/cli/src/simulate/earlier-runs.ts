import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { simulatedAgencyId } from './cast.ts'
import type { SimulationOptions } from './simulation-options.ts'

/**
 * The agency of this simulation's next run. The first one in a database is the same in every database; a ledger is
 * never deleted, so that another run of the same simulation has an agency and draws of its own.
 */
export async function agencyForRun(
  pool: pg.Pool,
  options: SimulationOptions,
  say: (line: string) => void,
): Promise<string> {
  for (let run = 1; ; run++) {
    const agencyId = simulatedAgencyId(options, run)
    const rows = await inAgency(pool, agencyId, 'select from agency where agency_id = $1', [agencyId])
    if (rows.length === 0) return agencyId
    say(`This simulation was run before as agency ${agencyId}; it begins anew with an agency of its own`)
  }
}
