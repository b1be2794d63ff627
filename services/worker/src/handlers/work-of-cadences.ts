import type { CadenceEvents } from '@understudy/domain/task/cadence/cadence'
import { clientTextsOf } from '@understudy/engine/ledger/client-texts-of'
import type { Command } from '@understudy/engine/shell/command'
import type { HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'

const actor = { kind: 'system', part: 'cadences' } as const
const aBatch = 100

/**
 * The work items of what has fallen due, some at a time. Making one twice makes it once: its external id is that of the
 * cadence and the run, and its id follows from that.
 */
export async function* workOfCadences(
  events: readonly LaneEvent[],
  { engine }: Pick<HandlerContext, 'engine'>,
): AsyncGenerator<Command[]> {
  const due = events.filter(({ type }) => type === 'task.work_fell_due')
  const commands: Command[] = []
  for (const [agencyId, own] of Map.groupBy(due, (event) => event.agencyId)) {
    const bodies = await clientTextsOf(
      engine,
      agencyId,
      own.map(({ body }) => body as unknown as CadenceEvents['task.work_fell_due']),
    )
    for (const [index, { streamId: taskId, position: cause }] of own.entries())
      for (const item of bodies[index]?.items ?? [])
        commands.push({ name: 'work_item.make', agencyId, actor, cause, input: { taskId, ...item } })
  }
  for (let from = 0; from < commands.length; from += aBatch) yield commands.slice(from, from + aBatch)
}
