import type { CadenceEvents } from '@understudy/domain/task/cadence/cadence'
import type { Command } from '@understudy/engine/shell/command'
import type { LaneEvent } from '../lane/lane-events.ts'

const actor = { kind: 'system', part: 'cadences' } as const
const aBatch = 100

/**
 * The work items of what has fallen due, some at a time. Making one twice makes it once: its external id is that of the
 * cadence and the run, and its id follows from that.
 */
export function* workOfCadences(events: readonly LaneEvent[]): Generator<Command[]> {
  const due = events.filter(({ type }) => type === 'task.work_fell_due')
  const commands = due.flatMap(({ agencyId, streamId: taskId, position: cause, body }) =>
    (body as unknown as CadenceEvents['task.work_fell_due']).items.map((item) => {
      const input = { taskId, ...item }
      return { name: 'work_item.make', agencyId, actor, cause, input }
    }),
  )
  for (let from = 0; from < commands.length; from += aBatch) yield commands.slice(from, from + aBatch)
}
