import { drawPeriodEnds } from '@understudy/domain/agency/reveal-draw-period'
import type { Engine } from '@understudy/engine/shell/engine'
import type { HandlerContext } from '@understudy/worker/lane/handler'
import type { LaneEvent } from '@understudy/worker/lane/lane-events'
import { Alarms } from '../replay/alarms.ts'
import type { TimedCommand } from '../replay/virtual-driver.ts'
import { answerEvents, answeredTypes } from './answer-events.ts'
import type { SimulatedCast } from './cast.ts'
import { type CutOff, cutOffIn } from './cut-off.ts'
import { DrivenEngine } from './driven-engine.ts'
import { LedgerTail, pageSize } from './ledger-tail.ts'
import { RollUps } from './roll-ups.ts'
import type { SimulationOptions } from './simulation-options.ts'
import { SimulationTally } from './tally.ts'
import { simulator, timed } from './timed.ts'
import { simulatedDrawKey, withSimulatedDraws } from './virtual-keys.ts'
import type { Tick } from './work-hours.ts'
import { World } from './world.ts'

/** What handlers, the world and the tally look at; the rest of the ledger stays in the database. */
const seenTypes = [
  ...new Set<string>([
    ...answeredTypes,
    ...['work_item.made', 'work_item.submitted', 'work_item.held_for_review', 'work_item.sent_back'],
    ...['work_item.delivered', 'work_item.rejected', 'review.requested', 'delegation.assigned'],
    ...['delegation.reverse_shadow_started', 'delegation.outcome_recorded', 'delegation.promoted'],
    ...['delegation.demoted', 'delegation.rework_closed', 'agency.draw_period_opened'],
    ...['delegation.demotion_undone', 'delegation.evidence_refolded', 'delegation.requalified', 'delegation.ended'],
    ...['work_item.cancelled', 'work_item.reopened', 'work_item.verdict_turned', 'work_item.late_review_requested'],
    ...['review.disputed', 'review.upheld', 'review.overturned', 'review.compared', 'task.sop_published'],
  ]),
]

const mostRounds = 1_000

/** A virtual agency with its world: people act, handlers answer until all is answered, and what is due rings. */
export class SimulatedAgency {
  readonly tally: SimulationTally
  readonly driven: DrivenEngine
  readonly #world: World
  readonly #context: HandlerContext
  readonly #tail: LedgerTail
  readonly #cast: SimulatedCast
  readonly #seed: number
  readonly #openPeriods = new Set<string>()
  /** Events of the ledger that have been read, or passed by because nobody looks at their types. */
  #read = 0

  private constructor(
    context: HandlerContext,
    options: SimulationOptions,
    cast: SimulatedCast,
    tail: LedgerTail,
    cutOff?: CutOff,
  ) {
    this.#context = context
    this.#cast = cast
    this.#tail = tail
    this.#seed = options.seed
    this.#world = new World(options, cast)
    this.tally = new SimulationTally(cast)
    const rollUps = new RollUps(context, cutOff?.position)
    this.driven = new DrivenEngine(context.engine, cast.agencyId, cutOff?.alarms ?? new Alarms(), rollUps, cutOff?.done)
  }

  static async open(
    engine: Engine,
    options: SimulationOptions,
    cast: SimulatedCast,
    log: HandlerContext['log'],
  ): Promise<SimulatedAgency> {
    const drawn = withSimulatedDraws(engine, options.seed)
    const tail = await LedgerTail.open(engine.pool, cast.agencyId, seenTypes)
    return new SimulatedAgency({ engine: drawn, pool: drawn.pool, log }, options, cast, tail)
  }

  /**
   * A run that was cut off, at the hour in which it was: what was before is lived through again from the ledger. Answers
   * the place of that hour, which is simulated once more, without the commands that it knows.
   */
  static async resume(
    engine: Engine,
    options: SimulationOptions,
    cast: SimulatedCast,
    log: HandlerContext['log'],
    ticks: readonly Tick[],
  ): Promise<{ readonly agency: SimulatedAgency; readonly from: number }> {
    const drawn = withSimulatedDraws(engine, options.seed)
    const context = { engine: drawn, pool: drawn.pool, log }
    const cutOff = await cutOffIn(context, cast.agencyId, ticks)
    const tail = await LedgerTail.open(engine.pool, cast.agencyId, seenTypes)
    const agency = new SimulatedAgency(context, options, cast, tail, cutOff)
    try {
      await agency.#relive(ticks.slice(0, cutOff.tick))
    } catch (error) {
      agency.close()
      throw error
    }
    return { agency, from: cutOff.tick }
  }

  async #relive(ticks: readonly Tick[]): Promise<void> {
    for (const tick of ticks) {
      this.#reveals(tick.from)
      this.#world.commands(tick)
      for (let events = await this.#tail.before(tick.until); events.length > 0; ) {
        this.#see(events)
        events = await this.#tail.before(tick.until)
      }
    }
    // What the ledger has of the hour that was cut off is still to be read.
    this.#read = -1
  }

  get isOver(): boolean {
    return this.#world.isOver
  }

  async hour(tick: Tick): Promise<void> {
    await this.driven.run(this.#reveals(tick.from))
    await this.driven.people(this.#world.commands(tick))
    await this.#rest(tick.until)
  }

  /** Time goes on to the end of the last month with a draw, so that its key can be revealed too. */
  async end(): Promise<void> {
    const over = Math.max(...[...this.#openPeriods].map(drawPeriodEnds))
    if (!Number.isFinite(over)) return
    await this.#rest(over)
    await this.driven.run(this.#reveals(over))
  }

  /** The figures tell of everything that has happened so far. */
  async count(): Promise<void> {
    await this.driven.rollUps.catchUp()
  }

  close(): void {
    this.#tail.close()
  }

  /** Until everything is answered and nothing more is due. */
  async #rest(until: number): Promise<void> {
    for (let round = 0; round < mostRounds; round++) {
      if (await this.#answer()) continue
      if (!(await this.driven.ring(until))) return
    }
    throw new Error('The simulated agency does not come to rest')
  }

  /** Handlers answer what is new in the ledger, and the world sees it. Answers whether there was anything. */
  async #answer(): Promise<boolean> {
    const written = this.driven.tally.events
    if (this.#read === written) return false
    const events = await this.#tail.next()
    if (events.length < pageSize) this.#read = written
    this.#see(events)
    await answerEvents(this.driven, this.#context, events)
    return events.length > 0
  }

  #see(events: readonly LaneEvent[]): void {
    for (const event of events) {
      this.tally.count(event)
      this.#world.see(event)
      if (event.type === 'agency.draw_period_opened') this.#openPeriods.add(String(event.body['period']))
    }
  }

  /** The keys of months that are over, so that everybody can repeat their draws. */
  #reveals(now: number): TimedCommand[] {
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
