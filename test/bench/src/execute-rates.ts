import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { lifeCommand, lifeSteps } from './item-life.ts'
import { type BenchAgency, success } from './population.ts'
import { zipf } from './zipf.ts'

export interface ExecuteLoad {
  readonly batch: number
  readonly connections: number
  readonly seconds: number
}

/**
 * Commands a second through `execute`. Each connection takes as many new items as a batch holds, of agencies drawn by
 * Zipf's law, through the steps of their life: one batch makes them all, the next starts them, and so on.
 */
export async function executeRate(
  engine: Engine,
  agencies: readonly BenchAgency[],
  { batch, connections, seconds }: ExecuteLoad,
): Promise<number> {
  const began = performance.now()
  const until = began + seconds * 1_000
  const connection = async (_: unknown, number: number) => {
    const next = zipf(agencies.length, number + 1)
    let done = 0
    while (performance.now() < until) {
      const owners = Array.from({ length: batch }, () => agencies[next()] as BenchAgency)
      done += await liveThrough(engine, owners, until)
    }
    return done
  }
  const counts = await Promise.all(Array.from({ length: connections }, connection))
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - began) / 1_000)
}

async function liveThrough(engine: Engine, owners: readonly BenchAgency[], until: number): Promise<number> {
  let done = 0
  let ids: readonly string[] = []
  for (const step of lifeSteps) {
    if (performance.now() >= until) break
    const commands = owners.map((agency, index) => lifeCommand(agency, step, ids[index]))
    const outcomes = await execute(engine, commands)
    const results = outcomes.map((outcome, index) => success(outcome, commands[index] as (typeof commands)[number]))
    if (step === 'make') ids = results.map(({ result }) => String(result['workItemId']))
    done += commands.length
  }
  return done
}
