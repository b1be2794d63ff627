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
    const begun = await pool.query(
      'insert into lane_cursor (handler, lane) values ($1, 0) on conflict do nothing returning handler',
      [cursorName(agencyId)],
    )
    if (begun.rowCount === 1) return agencyId
    say(`This simulation was run before as agency ${agencyId}; it begins anew with an agency of its own`)
  }
}

/** How many hours of it are over, for whoever looks how far a run has come. */
export async function markHour(pool: pg.Pool, agencyId: string, done: number): Promise<void> {
  await pool.query('update lane_cursor set position = $2 where handler = $1 and lane = 0', [cursorName(agencyId), done])
}

const cursorName = (agencyId: string) => `simulate:${agencyId}`
