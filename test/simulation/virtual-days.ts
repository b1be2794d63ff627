import { Alarms } from '@understudy/cli/replay/alarms'
import type { TimedCommand } from '@understudy/cli/replay/virtual-driver'
import { answerEvents, answeredTypes } from '@understudy/cli/simulate/answer-events'
import { DrivenEngine } from '@understudy/cli/simulate/driven-engine'
import { LedgerTail } from '@understudy/cli/simulate/ledger-tail'
import { RollUps } from '@understudy/cli/simulate/roll-ups'
import type { Engine } from '@understudy/engine/shell/engine'
import { serverIdOf } from '@understudy/engine/shell/server-id'
import type { HandlerContext } from '@understudy/worker/lane/handler'
import { pino } from 'pino'

/** The clock of a virtual agency that people work in through the API: it rings what is due and answers what happened. */
export class VirtualDays {
  readonly #engine: Engine
  readonly #agencyId: string
  readonly #tail: LedgerTail
  readonly #context: HandlerContext
  /** Commands of handlers and alarms that the engine refused, beside gates and routes that often are. */
  readonly refusals: string[] = []

  private constructor(engine: Engine, agencyId: string, tail: LedgerTail) {
    this.#engine = engine
    this.#agencyId = agencyId
    this.#tail = tail
    this.#context = { engine, pool: engine.pool, log: pino({ level: 'silent' }) }
  }

  static async open(engine: Engine, agencyId: string): Promise<VirtualDays> {
    return new VirtualDays(engine, agencyId, await LedgerTail.open(engine.pool, agencyId, answeredTypes))
  }

  /** Everything before `at` has happened and been answered; what is asked of the agency from here on happens then. */
  async goOnTo(at: number): Promise<void> {
    const alarms = await Alarms.read(this.#engine.pool, this.#agencyId)
    const driven = this.#driven(alarms)
    await this.#answer(driven)
    for (let [first] = alarms.before(at); first !== undefined; [first] = alarms.before(at)) {
      await driven.ring(first.at + 1)
      await this.#answer(driven)
    }
    await driven.run([this.#tick(at)])
    this.refusals.push(...driven.tally.refusals)
  }

  /** What people did since is answered at the instants of its events. */
  async settle(): Promise<void> {
    const driven = this.#driven(new Alarms())
    await this.#answer(driven)
    this.refusals.push(...driven.tally.refusals)
  }

  close(): void {
    this.#tail.close()
  }

  async #answer(driven: DrivenEngine): Promise<void> {
    for (let events = await this.#tail.next(); events.length > 0; events = await this.#tail.next())
      await answerEvents(driven, this.#context, events)
    await driven.rollUps.catchUp()
  }

  #driven(alarms: Alarms): DrivenEngine {
    return new DrivenEngine(this.#engine, this.#agencyId, alarms, new RollUps(this.#context))
  }

  #tick(at: number): TimedCommand {
    const agencyId = this.#agencyId
    const actor = { kind: 'system', part: 'driver' } as const
    const commandId = serverIdOf(at, `${agencyId} tick`, 0)
    return { name: 'agency.advance_clock', agencyId, actor, input: {}, occurredAt: at, commandId }
  }
}
