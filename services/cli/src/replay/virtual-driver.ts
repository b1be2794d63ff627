import type { LaneMove } from '@understudy/db/commit-batch'
import type { Command, Outcome } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { wakeOf } from '@understudy/engine/shell/rows'
import { wakeCommand } from '@understudy/engine/shell/wake-command'
import type { WorkingSet } from '@understudy/engine/shell/world'
import type { Alarm, Alarms } from './alarms.ts'

/** A command of history, at its instant. */
export type TimedCommand = Command & { readonly occurredAt: number; readonly commandId: string }

export interface DrivenBatch {
  readonly outcomes: readonly Outcome[]
  /** Events that the batch appended, those of the alarms between the commands included. */
  readonly events: number
  readonly wakes: number
}

/**
 * The clock of a virtual agency: hands commands to the engine in the order of their instants, and between them fires
 * what falls due, in the order (instant, kind, id), through the same commands that live timers send.
 */
export class VirtualDriver {
  readonly #engine: Engine
  readonly #agencyId: string
  readonly #alarms: Alarms

  constructor(engine: Engine, agencyId: string, alarms: Alarms) {
    this.#engine = engine
    this.#agencyId = agencyId
    this.#alarms = alarms
  }

  /** Executes the commands, which are in order, whole with the driver's cursor. */
  async run(commands: readonly TimedCommand[], move: LaneMove): Promise<DrivenBatch> {
    const last = commands.at(-1)?.occurredAt ?? 0
    const merged = this.#withRungAlarms(commands, last)
    let set: WorkingSet | undefined
    let wakes = 0
    const before = (next: Command, working: WorkingSet) => {
      if (set !== working) wakes = 0
      set = working
      const wake = this.#nextAlarm(working, next.occurredAt ?? 0)
      if (wake !== undefined) wakes += 1
      return wake
    }
    const outcomes = await execute(this.#engine, merged, { move, before })
    let events = 0
    for (const entry of set?.entries.values() ?? []) {
      events += entry.version - entry.loadedVersion
      if (entry.version > entry.loadedVersion) this.#alarms.set(entry.type, entry.id, wakeOf(entry.type, entry.state))
    }
    const own = merged.flatMap((command, index) => (command.name.endsWith('.wake') ? [] : [outcomes[index] as Outcome]))
    return { outcomes: own, events, wakes }
  }

  /** Alarms of streams that the batch does not touch otherwise: they come along as commands, so that they are loaded. */
  #withRungAlarms(commands: readonly TimedCommand[], last: number): TimedCommand[] {
    const alarms = this.#alarms.before(last).toSorted(inOrder)
    if (alarms.length === 0) return [...commands]
    const rung = alarms.map((alarm) => this.#wake(alarm))
    // A stable sort: at one instant what happened comes before what falls due.
    return [...commands, ...rung].toSorted((a, b) => a.occurredAt - b.occurredAt)
  }

  #nextAlarm(set: WorkingSet, until: number): TimedCommand | undefined {
    let next: Alarm | undefined
    for (const { type, id, state } of set.entries.values()) {
      const at = wakeOf(type, state)
      if (at === undefined || at >= until) continue
      const alarm = { type, id, at }
      if (next === undefined || inOrder(alarm, next) < 0) next = alarm
    }
    return next && this.#wake(next)
  }

  #wake({ type, id, at }: Alarm): TimedCommand {
    const command = wakeCommand(type, this.#agencyId, id, { kind: 'system', part: 'replay' })
    return { ...command, occurredAt: at, commandId: wakeId(id, at) }
  }
}

/** By instant, then kind, then id: whatever the batches are, alarms ring in one order. */
const inOrder = (a: Alarm, b: Alarm) => a.at - b.at || (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1)

/** The same alarm has the same command id in every run. */
function wakeId(id: string, at: number): string {
  const time = at.toString(16).padStart(12, '0').slice(-12)
  return `${time.slice(0, 8)}-${time.slice(8)}-8${id.slice(15, 18)}-${id.slice(19)}`
}
