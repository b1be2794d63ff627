import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler, HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'

const actor = { kind: 'system', part: 'rework' } as const

/**
 * Tells the task that its work came back, or that a verdict which said so, or said that it had not, was wrong or about
 * somebody else's work. What recurs opens a process fix there, in the task's own decision: two lanes that tell it at once
 * cannot both open one.
 */
export const rework: CommandHandler = {
  kind: 'commands',
  async *answer(events, context) {
    const taskOf = await tasksOf(events, context)
    yield events.flatMap((event) => {
      const taskId = taskOf.get(event.streamId)
      return taskId === undefined ? [] : commandFor(event, taskId)
    })
  },
}

function commandFor({ agencyId, streamId, type, position: cause, at, body }: LaneEvent, taskId: string): Command[] {
  const which = { taskId, reviewId: streamId, round: body['round'] }
  // Told at the instant of the verdict, however late the queue brings it.
  const command = { agencyId, actor, cause, occurredAt: at }
  if (type === 'review.amended' || type === 'review.overturned') {
    const now = type === 'review.overturned' ? null : (body['cause'] ?? 'assistant')
    const { themes } = body
    const said = { cause: now, ...(themes !== undefined && { themes }) }
    return [{ ...command, name: 'task.amend_rework', input: { ...which, ...said } }]
  }
  if (type === 'review.attributed')
    return [{ ...command, name: 'task.attribute_rework', input: { ...which, assistantId: body['assistantId'] } }]
  const said = { themes: body['themes'], cause: body['cause'] ?? 'assistant', at }
  return [{ ...command, name: 'task.note_rework', input: { ...which, ...said } }]
}

/** The task of each review of a batch; one query. */
async function tasksOf(events: readonly LaneEvent[], { pool }: HandlerContext): Promise<Map<string, string>> {
  const { agencies, agencyIds, ids } = namedBy(events)
  const { rows } = await pool.query<{ id: string; task_id: string }>({
    name: 'reviewed_tasks',
    text: 'select * from reviewed_tasks($1, $2, $3)',
    values: [agencies, agencyIds, ids],
  })
  return new Map(rows.map(({ id, task_id }) => [id, task_id]))
}
