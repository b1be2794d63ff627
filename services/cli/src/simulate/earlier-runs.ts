import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { simulatedAgencyId } from './cast.ts'
import type { SimulationOptions } from './simulation-options.ts'

export interface Run {
  readonly agencyId: string
  /** Whether it was begun before, and is gone on with. */
  readonly isResumed: boolean
}

/**
 * The agency of this simulation's next run, or of the newest one where it is to be gone on with. The first one in a database is the same in every database; a ledger is
 * never deleted, so that another run of the same simulation has an agency and draws of its own.
 */
export async function agencyForRun(
  pool: pg.Pool,
  options: SimulationOptions,
  resumes: boolean,
  say: (line: string) => void,
): Promise<Run> {
  for (let run = 1, newest: string | undefined; ; run++) {
    const agencyId = simulatedAgencyId(options, run)
    const rows = await inAgency(pool, agencyId, 'select from agency where agency_id = $1', [agencyId])
    if (rows.length === 0) {
      if (resumes && newest === undefined) throw new Error('This simulation was not begun yet; leave --resume out')
      return resumes && newest !== undefined ? { agencyId: newest, isResumed: true } : { agencyId, isResumed: false }
    }
    newest = agencyId
    if (resumes) continue
    say(`This simulation was run before as agency ${agencyId}; it begins anew with an agency of its own`)
  }
}
