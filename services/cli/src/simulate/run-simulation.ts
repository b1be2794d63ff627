import { handlerNames, subscriptions } from '@understudy/contract/subscriptions'
import type { Engine } from '@understudy/engine/shell/engine'
import type { HandlerContext } from '@understudy/worker/lane/handler'
import { Alarms } from '../replay/alarms.ts'
import { answerEvents } from './answer-events.ts'
import { castOf, type SimulatedCast } from './cast.ts'
import { DrivenEngine, type DrivenTally } from './driven-engine.ts'
import { ledgerAfter } from './ledger-tail.ts'
import type { SimulationOptions } from './simulation-options.ts'
import { SimulationTally } from './tally.ts'
import { simulator, timed } from './timed.ts'
import { simulatedDrawKey, withSimulatedDraws } from './virtual-keys.ts'
import { World } from './world.ts'
import { type Tick, ticksOf } from './work-hours.ts'

export interface SimulationRun {
  readonly agencyId: string
  readonly log: HandlerContext['log']
  readonly onProgress: (done: number, total: number, driven: DrivenTally) => void
  /** Asked between hours. */
  readonly isCancelled: () => boolean
  /** Called once each hour is over. */
  readonly onHour: (done: number) => Promise<void>
}

export interface Simulated {
  readonly cast: SimulatedCast
  readonly tally: SimulationTally
  readonly driven: DrivenTally
  readonly finished: boolean
  readonly endedAt: number
}

/** What handlers, the world and the tally look at; the rest of the ledger stays in the database. */
export const seenTypes = [
  ...new Set<string>([
    ...handlerNames.flatMap((name) => subscriptions[name]),
    ...['work_item.made', 'work_item.submitted', 'work_item.held_for_review', 'work_item.sent_back'],
    ...['work_item.delivered', 'work_item.rejected', 'review.requested', 'delegation.assigned'],
    ...['delegation.reverse_shadow_started', 'delegation.outcome_recorded', 'delegation.promoted'],
    ...['delegation.demoted', 'delegation.rework_closed', 'agency.draw_period_opened'],
  ]),
]

/** Plays a simulated agency through the engine, hour by hour: people, then handlers until all is answered, then alarms. */
export async function runSimulation(
  engine: Engine,
  options: SimulationOptions,
  run: SimulationRun,
): Promise<Simulated> {
  const ticks = ticksOf(options.from, options.days)
  const cast = castOf(options, run.agencyId, (ticks[0] as Tick).from)
  const simulation = new Simulation(engine, options, cast, run.log)
  let done = 0
  for (const tick of ticks) {
    if (run.isCancelled() || simulation.isOver) break
    await simulation.hour(tick)
    done += 1
    await run.onHour(done)
    run.onProgress(done, ticks.length, simulation.driven.tally)
  }
  const finished = done === ticks.length || simulation.isOver
  const { tally, driven } = simulation
  return { cast, tally, driven: driven.tally, finished, endedAt: ticks[Math.max(0, done - 1)]?.until ?? 0 }
}

const mostRounds = 1_000

class Simulation {
  readonly tally: SimulationTally
  readonly driven: DrivenEngine
  readonly #world: World
  readonly #context: HandlerContext
  readonly #cast: SimulatedCast
  readonly #seed: number
  readonly #openPeriods = new Set<string>()
  #position = 0

  constructor(engine: Engine, options: SimulationOptions, cast: SimulatedCast, log: HandlerContext['log']) {
    const own = withSimulatedDraws(engine, options.seed)
    this.#cast = cast
    this.#seed = options.seed
    this.#world = new World(options, cast)
    this.tally = new SimulationTally(cast)
    this.driven = new DrivenEngine(own, cast.agencyId, new Alarms())
    this.#context = { engine: own, pool: own.pool, log }
  }

  get isOver(): boolean {
    return this.#world.isOver
  }

  async hour(tick: Tick): Promise<void> {
    await this.driven.run(this.#reveals(tick.from))
    await this.driven.people(this.#world.commands(tick))
    for (let round = 0; round < mostRounds; round++) {
      const isAnswered = !(await this.#answer())
      if (isAnswered && !(await this.driven.ring(tick.until))) return
    }
    throw new Error('The simulated agency does not come to rest')
  }

  /** Handlers answer what is new in the ledger. Answers whether there was anything. */
  async #answer(): Promise<boolean> {
    const events = await ledgerAfter(this.#context.pool, this.#cast.agencyId, this.#position, seenTypes)
    const last = events.at(-1)
    if (last === undefined) return false
    this.#position = last.position
    for (const event of events) {
      this.tally.count(event)
      this.#world.see(event)
      if (event.type === 'agency.draw_period_opened') this.#openPeriods.add(String(event.body['period']))
    }
    await answerEvents(this.driven, this.#context, events)
    return true
  }

  /** The keys of months that are over, so that everybody can repeat their draws. */
  #reveals(now: number) {
    const { agencyId } = this.#cast
    const current = new Date(now).toISOString().slice(0, 7)
    const over = [...this.#openPeriods].filter((period) => period < current)
    return over.map((period) => {
      this.#openPeriods.delete(period)
      const keyHex = simulatedDrawKey(this.#seed, agencyId, period).toString('hex')
      return timed(agencyId, now, simulator, 'agency.reveal_draw_period', { period, keyHex }, `reveal ${period}`)
    })
  }
}

