import type { Command, Outcome } from './command.ts'
import type { Engine } from './engine.ts'
import { execute } from './execute.ts'

const largestBatch = 100
/** Of what the commands say, as JSON: a batch of a few very long ones goes alone. */
const mostBytes = 1_048_576
/** One batch on its way to the database while the next one gathers; more in flight only meet each other's rows. */
const inFlight = 2

interface Waiting {
  readonly command: Command
  readonly bytes: number
  readonly done: (outcome: Outcome) => void
  readonly failed: (error: unknown) => void
}

export interface GroupCommit {
  /** Answers when the command's batch is committed. */
  submit(command: Command): Promise<Outcome>
  /** The same for several at once, in order; the first of them does not go ahead by itself. */
  submitAll(commands: readonly Command[]): Promise<Outcome[]>
  /** Resolves once everything that was submitted has been answered. */
  drained(): Promise<void>
}

/**
 * Concurrent commands share a batch without anybody waiting for one to fill: the first goes at once, and what arrives
 * while it is under way is the next batch. Agencies take turns, so that a busy one cannot fill every batch.
 */
export function openGroupCommit(engine: Engine): GroupCommit {
  const waiting = new Map<string, Waiting[]>()
  const idle: (() => void)[] = []
  let running = 0

  const run = async (batch: Waiting[]) => {
    running += 1
    try {
      const outcomes = await execute(
        engine,
        batch.map(({ command }) => command),
      )
      for (const [index, { done }] of batch.entries()) done(outcomes[index] as Outcome)
    } catch (error) {
      for (const { failed } of batch) failed(error)
    } finally {
      running -= 1
      next()
    }
  }

  const next = () => {
    if (running < inFlight && waiting.size > 0) void run(takeInTurns(waiting))
    else if (running === 0) for (const done of idle.splice(0)) done()
  }

  const wait = (command: Command) =>
    new Promise<Outcome>((done, failed) => {
      const list = waiting.get(command.agencyId) ?? []
      list.push({ command, bytes: Buffer.byteLength(JSON.stringify(command.input) ?? ''), done, failed })
      waiting.set(command.agencyId, list)
    })
  const submitAll = (commands: readonly Command[]) => {
    const outcomes = Promise.all(commands.map(wait))
    next()
    return outcomes
  }

  return {
    submit: async (command) => (await submitAll([command]))[0] as Outcome,
    submitAll,
    drained: () => new Promise((done) => (running === 0 && waiting.size === 0 ? done() : idle.push(done))),
  }
}

function takeInTurns(waiting: Map<string, Waiting[]>): Waiting[] {
  const batch: Waiting[] = []
  let bytes = 0
  for (const [agencyId, list] of waiting) {
    const [first] = list as [Waiting]
    bytes += first.bytes
    // The one that would make it too large has the first place of the next batch: its agency is still first in turn.
    if (batch.length > 0 && bytes > mostBytes) break
    batch.push(first)
    list.shift()
    waiting.delete(agencyId)
    // Set again at the end: the loop comes by once more, after every other agency had its turn.
    if (list.length > 0) waiting.set(agencyId, list)
    if (batch.length === largestBatch) break
  }
  return batch
}
