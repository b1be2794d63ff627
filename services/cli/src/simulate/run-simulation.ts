import type { Engine } from '@understudy/engine/shell/engine'
import type { HandlerContext } from '@understudy/worker/lane/handler'
import { castOf, type SimulatedCast } from './cast.ts'
import type { DrivenTally } from './driven-engine.ts'
import { SimulatedAgency } from './simulated-agency.ts'
import type { SimulationOptions } from './simulation-options.ts'
import type { SimulationTally } from './tally.ts'
import { type Tick, ticksOf } from './work-hours.ts'

export interface SimulationRun {
  readonly agencyId: string
  /** Goes on where an earlier run of the same agency was cut off. */
  readonly isResumed?: boolean
  readonly log: HandlerContext['log']
  readonly onProgress: (done: number, total: number, driven: DrivenTally) => void
  /** Asked between hours. */
  readonly isCancelled: () => boolean
}

export interface Simulated {
  readonly cast: SimulatedCast
  readonly tally: SimulationTally
  readonly driven: DrivenTally
  readonly finished: boolean
  /** Milliseconds since the epoch, in the agency's own time. */
  readonly endedAt: number
}

/** Plays a simulated agency through the engine, hour by hour, to its last day or until nobody has anything to do. */
export async function runSimulation(
  engine: Engine,
  options: SimulationOptions,
  run: SimulationRun,
): Promise<Simulated> {
  const ticks = ticksOf(options.from, options.days)
  const cast = castOf(options, run.agencyId)
  const { agency, from } = await begun(engine, options, cast, run, ticks)
  let done = from
  try {
    for (const tick of ticks.slice(from)) {
      if (run.isCancelled() || agency.isOver) break
      await agency.hour(tick)
      done += 1
      run.onProgress(done, ticks.length, agency.driven.tally)
    }
    if (!run.isCancelled()) await agency.end()
    await agency.count()
  } finally {
    agency.close()
  }
  return {
    cast,
    tally: agency.tally,
    driven: agency.driven.tally,
    finished: done === ticks.length || agency.isOver,
    endedAt: ticks[Math.max(0, done - 1)]?.until ?? 0,
  }
}

async function begun(
  engine: Engine,
  options: SimulationOptions,
  cast: SimulatedCast,
  { isResumed = false, log }: SimulationRun,
  ticks: readonly Tick[],
) {
  if (isResumed) return SimulatedAgency.resume(engine, options, cast, log, ticks)
  return { agency: await SimulatedAgency.open(engine, options, cast, log), from: 0 }
}
