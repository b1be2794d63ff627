import { randomBytes } from 'node:crypto'
import { simulatedAgencyId } from '@understudy/cli/simulate/cast'
import { runSimulation, type Simulated } from '@understudy/cli/simulate/run-simulation'
import { type SimulationOptions, usualOptions } from '@understudy/cli/simulate/simulation-options'
import { openPool } from '@understudy/db/pool'
import { type Engine, openEngine } from '@understudy/engine/shell/engine'
import { openTestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import pino from 'pino'

export interface SimulationSite {
  readonly engine: Engine
  /** A superuser's session, for what no program may do. */
  readonly admin: pg.Client
  close(): Promise<void>
}

export interface SimulatedHere extends Simulated {
  readonly agencyId: string
  readonly options: SimulationOptions
}

export async function openSimulationSite(): Promise<SimulationSite> {
  const database = await openTestDatabase()
  const pool = openPool({ url: database.superuserUrl, role: 'understudy_app', max: 4 })
  const admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  return {
    engine: openEngine(pool, randomBytes(32)),
    admin,
    close: async () => {
      await pool.end()
      await admin.end()
      await database.drop()
    },
  }
}

/**
 * A simulation of its own; everybody is there every day, and works on seven items, unless told otherwise. It stops after
 * so many `hours`, where they are given, or goes on from where it was cut off.
 */
export async function simulate(
  engine: Engine,
  changes: Partial<SimulationOptions>,
  { hours = Number.POSITIVE_INFINITY, isResumed = false }: { hours?: number; isResumed?: boolean } = {},
): Promise<SimulatedHere> {
  const options = { ...usualOptions, itemsADay: 7, absent: 0, reviewers: 5, ...changes }
  const agencyId = simulatedAgencyId(options, 1)
  let simulatedHours = 0
  const simulated = await runSimulation(engine, options, {
    ...{ agencyId, isResumed },
    log: pino({ level: 'silent' }),
    onProgress: (done) => {
      simulatedHours = done
    },
    isCancelled: () => simulatedHours >= hours,
  })
  return { ...simulated, agencyId, options }
}
