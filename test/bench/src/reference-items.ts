import type { Engine } from '@understudy/engine/shell/engine'
import { lifeCommand } from './item-life.ts'
import { all, type BenchAgency } from './population.ts'
import { zipf } from './zipf.ts'

/** Started items for the reference to work on, spread over the agencies by Zipf's law. */
export async function startItems(engine: Engine, agencies: readonly BenchAgency[], count: number): Promise<void> {
  const next = zipf(agencies.length)
  const owners = Array.from({ length: count }, () => agencies[next()] as BenchAgency)
  const made = await all(
    engine,
    owners.map((agency) => lifeCommand(agency, 'make', undefined)),
  )
  await all(
    engine,
    owners.map((agency, index) => lifeCommand(agency, 'start', String(made[index]?.['workItemId']))),
  )
}
