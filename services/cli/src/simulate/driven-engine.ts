import type { Command, Outcome } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { wakeOf } from '@understudy/engine/shell/rows'
import { serverIdOf } from '@understudy/engine/shell/server-id'
import { wakeCommand } from '@understudy/engine/shell/wake-command'
import type { WorkingSet } from '@understudy/engine/shell/world'
import type { Alarm, Alarms } from '../replay/alarms.ts'
import type { TimedCommand } from '../replay/virtual-driver.ts'
import type { RollUps } from './roll-ups.ts'

export interface DrivenTally {
  commands: number
  alarms: number
  events: number
  refused: number
  /** The first few refusals, for whoever has to find out why. */
  readonly refusals: string[]
}

const batchSize = 400
const actor = { kind: 'system', part: 'timers' } as const
const mostRefusals = 5

/** Hands commands to the engine in batches and keeps the driver's own index of the agency's alarms. */
export class DrivenEngine {
  readonly tally: DrivenTally = { commands: 0, alarms: 0, events: 0, refused: 0, refusals: [] }
  readonly rollUps: RollUps
  readonly #engine: Engine
  readonly #agencyId: string
  readonly #alarms: Alarms
  readonly #done: ReadonlySet<string>

  /** `done` are the commands, by id, that an earlier run carried out in the hour in which it was cut off. */
  constructor(
    engine: Engine,
    agencyId: string,
    alarms: Alarms,
    rollUps: RollUps,
    done: ReadonlySet<string> = new Set(),
  ) {
    this.#engine = engine
    this.#agencyId = agencyId
    this.#alarms = alarms
    this.rollUps = rollUps
    this.#done = done
  }

  /**
   * What people do in one hour, with the alarms that ring meanwhile in front of what comes after them. An item that is
   * handed in waits for its draw: whether its promise was kept is known only then, so its alarms wait too.
   */
  async people(commands: readonly TimedCommand[]): Promise<void> {
    const last = commands.at(-1)?.occurredAt ?? 0
    const handedIn = new Map(
      commands.filter(({ name }) => name === 'work_item.submit').map((one) => [streamOf(one), one]),
    )
    const rung = this.#alarms
      .before(last)
      .filter(({ id, at }) => at < (handedIn.get(id)?.occurredAt ?? Number.POSITIVE_INFINITY))
      .toSorted(inOrder)
      .map((alarm) => this.#wake(alarm))
    const merged = rung.length === 0 ? commands : [...commands, ...rung].toSorted((a, b) => a.occurredAt - b.occurredAt)
    await this.run(merged)
  }

  /** Everything that is due before an instant, in the order (instant, kind, id). Answers whether anything was. */
  async ring(until: number): Promise<boolean> {
    const due = this.#alarms.before(until).toSorted(inOrder)
    if (due.length === 0) return false
    await this.run(due.map((alarm) => this.#wake(alarm)))
    return true
  }

  async run(commands: readonly TimedCommand[]): Promise<void> {
    if (commands.some(({ name }) => name === 'delegation.advance')) await this.rollUps.catchUp()
    // Batches are committed in order: what comes before a command that was carried out had its turn too.
    const left = commands.findLastIndex(({ commandId }) => this.#done.has(commandId)) + 1
    for (let from = left; from < commands.length; from += batchSize)
      await this.#batch(commands.slice(from, from + batchSize))
  }

  async #batch(batch: readonly TimedCommand[]): Promise<void> {
    let set: WorkingSet | undefined
    const before = (next: Command, working: WorkingSet) => {
      set = working
      return this.#alarmOf(next, working)
    }
    const outcomes = await execute(this.#engine, batch, { before })
    for (const entry of set?.entries.values() ?? []) {
      this.tally.events += entry.version - entry.loadedVersion
      if (entry.version > entry.loadedVersion) this.#alarms.set(entry.type, entry.id, wakeOf(entry.type, entry.state))
    }
    for (const [index, outcome] of outcomes.entries()) this.#count(batch[index] as TimedCommand, outcome, set)
  }

  /** An alarm that an earlier command of the batch has set for the very stream that the next one is about. */
  #alarmOf(next: Command, set: WorkingSet): TimedCommand | undefined {
    if (next.name.endsWith('.wake')) return undefined
    const entry = set.find(this.#agencyId, streamOf(next) ?? '')
    if (entry?.state === undefined || entry.state.state === 'submitted') return undefined
    const at = wakeOf(entry.type, entry.state)
    if (at === undefined || at >= (next.occurredAt ?? 0)) return undefined
    this.tally.alarms += 1
    return this.#wake({ type: entry.type, id: entry.id, at })
  }

  #wake({ type, id, at }: Alarm): TimedCommand {
    const commandId = serverIdOf(at, `wake ${id}`, 0)
    return { ...wakeCommand(type, this.#agencyId, id, actor), occurredAt: at, commandId }
  }

  #count(command: TimedCommand, outcome: Outcome, set: WorkingSet | undefined): void {
    const { tally } = this
    if (command.name.endsWith('.wake')) tally.alarms += 1
    else tally.commands += 1
    if (outcome.kind === 'failed') throw outcome.error
    if (outcome.kind === 'conflict') throw new Error(`${command.name}: ${outcome.message}`)
    if (outcome.kind === 'accepted' || isExpected(command) || wasNotHandedIn(command, set)) return
    tally.refused += 1
    if (tally.refusals.length < mostRefusals)
      tally.refusals.push(`${command.name}: ${outcome.reasons.map(({ message }) => message).join('; ')}`)
  }
}

/** The engine asks at every fact whether a gate is open or somebody can be routed to; most often the answer is no. */
function isExpected({ name }: Command): boolean {
  return name === 'delegation.advance' || name === 'work_item.route'
}

/** A dispute that its clock ends asks for the draw of what may have been handed in meanwhile, and was not. */
function wasNotHandedIn(command: Command, set: WorkingSet | undefined): boolean {
  if (command.name !== 'work_item.draw') return false
  const state = set?.find(command.agencyId, streamOf(command) ?? '')?.state?.state
  return state === 'rework' || state === 'in_progress'
}

/** How commands name the stream that they are about, by its kind. */
const inputNames: Readonly<Record<string, string>> = {
  work_item: 'workItemId',
  review: 'reviewId',
  delegation: 'delegationId',
}

function streamOf({ name, input }: Command): string | undefined {
  const field = inputNames[name.slice(0, name.indexOf('.'))]
  return field === undefined ? undefined : (input as Record<string, string | undefined>)[field]
}

/** By instant, then kind, then id: whatever the batches are, alarms ring in one order. */
const inOrder = (a: Alarm, b: Alarm) => a.at - b.at || (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1)
