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
    const timed = events.filter(({ type }) => type === 'agency.update_times_set')
    const changed = events.filter(({ type }) => type.startsWith('member.'))
    yield [...(await repeats(asked, context)), ...(await ofAgencies(timed, context)), ...changed.flatMap(ofMember)]
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

async function ofAgencies(events: readonly LaneEvent[], { pool }: HandlerContext): Promise<Command[]> {
  if (events.length === 0) return []
  const { agencies, agencyIds } = namedBy(events)
  const { rows } = await pool.query<{ agency_id: string; id: string }>({
    name: 'assistants_of_agencies',
    text: 'select * from assistants_of_agencies($1, $2)',
    values: [agencies, agencyIds],
  })
  const latest = new Map(events.map(({ agencyId, position }) => [agencyId, position]))
  return rows.map(({ agency_id: agencyId, id: memberId }) => expect(agencyId, latest.get(agencyId), memberId))
}

/** Who is no assistant owes nothing; that is decided with the member at hand. */
function ofMember({ agencyId, position, streamId, type, body }: LaneEvent): Command[] {
  const isAssistant = type !== 'member.joined' || (body['roles'] as readonly string[]).includes('assistant')
  return isAssistant ? [expect(agencyId, position, streamId)] : []
}

const expect = (agencyId: string, cause: number | undefined, memberId: string): Command => ({
  ...{ name: 'member.expect_update', agencyId, actor, input: { memberId } },
  ...(cause !== undefined && { cause }),
})
