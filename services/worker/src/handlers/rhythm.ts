import type { AskedOnce } from '@understudy/domain/rework/note-repeated-question'
import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler, HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'

const actor = { kind: 'system', part: 'rhythm' } as const

/**
 * Tells the task that a question was asked which others have asked too, and whoever may owe a daily update to work out
 * which one is next.
 */
export const rhythm: CommandHandler = {
  kind: 'commands',
  async *answer(events, context) {
    const asked = events.filter(({ type }) => type.startsWith('question.'))
    const changed = events.filter(({ type }) => !type.startsWith('question.'))
    yield [...(await repeats(asked, context)), ...(await expected(changed, context))]
  },
}

interface Repeated {
  readonly id: string
  readonly task_id: string
  readonly brief_version: number
  readonly text: string
  readonly asked: readonly AskedOnce[]
}

/** One query for all; most questions were asked once. */
async function repeats(events: readonly LaneEvent[], { pool }: HandlerContext): Promise<Command[]> {
  if (events.length === 0) return []
  const { agencies, agencyIds, ids } = namedBy(events)
  const { rows } = await pool.query<Repeated>({
    name: 'repeated_questions',
    text: 'select * from repeated_questions($1, $2, $3)',
    values: [agencies, agencyIds, ids],
  })
  const found = new Map(rows.filter(({ asked }) => asked.length > 1).map((row) => [row.id, row]))
  return events.flatMap(({ agencyId, position: cause, streamId }) => {
    const repeated = found.get(streamId)
    if (repeated === undefined) return []
    const { task_id: taskId, brief_version: briefVersion, text, asked } = repeated
    return [
      { name: 'task.note_repeated_question', agencyId, actor, cause, input: { taskId, briefVersion, text, asked } },
    ]
  })
}

/** One query for all. */
async function expected(events: readonly LaneEvent[], { pool }: HandlerContext): Promise<Command[]> {
  if (events.length === 0) return []
  const { agencies, agencyIds, ids, positions } = namedBy(events)
  const { rows } = await pool.query<{ agency_id: string; id: string; cause: number; zone: string | null }>({
    name: 'whose_updates',
    text: 'select * from whose_updates($1, $2, $3, $4)',
    values: [agencies, agencyIds, ids, positions],
  })
  return rows.map(({ agency_id: agencyId, id: memberId, cause, zone }) => ({
    ...{ name: 'member.expect_update', agencyId, actor, cause },
    input: { memberId, ...(zone !== null && { zone }) },
  }))
}
