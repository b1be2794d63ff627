import type { Command } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { type BenchItem, success } from './population.ts'

export interface ExecuteLoad {
  readonly batch: number
  readonly connections: number
  readonly seconds: number
}

/**
 * Commands a second through `execute`. Each connection has its own share of the items and alternates between blocking
 * and resuming each, as their lead: clocks pause and resume by the client's calendar, every command writes one event.
 */
export async function executeRate(engine: Engine, items: readonly BenchItem[], load: ExecuteLoad): Promise<number> {
  const { batch, connections, seconds } = load
  const until = performance.now() + seconds * 1_000
  const began = performance.now()
  const counts = await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const mine = items.filter((_item, index) => index % connections === connection)
      let done = 0
      for (let turn = 0; performance.now() < until; turn++) done += await oneBatch(engine, mine, batch, turn)
      // Whatever was left blocked goes on, so that the next load finds every item in progress.
      return done
    }),
  )
  const rate = counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - began) / 1_000)
  await resumeAll(engine, items)
  return rate
}

const blocked = new Set<string>()

async function oneBatch(engine: Engine, items: readonly BenchItem[], batch: number, turn: number): Promise<number> {
  const commands = Array.from({ length: batch }, (_, index) => toggle(items[(turn * batch + index) % items.length] as BenchItem))
  const outcomes = await execute(engine, commands)
  for (const [index, outcome] of outcomes.entries()) success(outcome, commands[index] as Command)
  return batch
}

export function toggle({ agency, workItemId }: BenchItem): Command {
  const actor = { kind: 'member', memberId: agency.leadId } as const
  const { agencyId } = agency
  if (blocked.delete(workItemId)) return { name: 'work_item.resume', agencyId, actor, input: { workItemId } }
  blocked.add(workItemId)
  const input = { workItemId, waitsFor: 'third_party', reason: 'Waits for the insurer to answer' }
  return { name: 'work_item.block', agencyId, actor, input }
}

async function resumeAll(engine: Engine, items: readonly BenchItem[]): Promise<void> {
  const waiting = items.filter(({ workItemId }) => blocked.has(workItemId))
  for (let from = 0; from < waiting.length; from += 100) await execute(engine, waiting.slice(from, from + 100).map(toggle))
}
