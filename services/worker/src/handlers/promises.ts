import type { Recompute, RecomputeStep } from '@understudy/domain/client/recompute'
import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler, HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { listRecompute, nextOfRecompute } from './recompute-items.ts'
import { renewedHolidays } from './renewed-holidays.ts'

const actor = { kind: 'system', part: 'promises' } as const

/** Takes recomputes of running clocks step by step, and renews the holidays of regions. */
export const promises: CommandHandler = {
  kind: 'commands',
  async *answer(events, context) {
    const commands: Command[] = []
    for (const event of events) {
      const [agencyId, cause] = [event.agencyId, event.position]
      const command = (name: string, input: object): Command => ({ name, agencyId, actor, cause, input })
      commands.push(...(await answerTo(event, context, command)))
    }
    yield commands
  },
}

type Say = (name: string, input: object) => Command

async function answerTo(event: LaneEvent, context: HandlerContext, say: Say): Promise<Command[]> {
  if (event.type === 'client.calendar_checked') return renewedHolidays(event, context, say)
  const { id, after, finishedAt } = event.body as unknown as RecomputeStep
  if (finishedAt !== undefined) return []
  const isFirst = event.type === 'client.recompute_started'
  const total = isFirst ? await listRecompute(context.pool, event.agencyId, event.streamId, id) : undefined
  return step(event, context, say, { id, from: after, total })
}

/** One page of the list, and how far that is; the event of it brings on the next. */
async function step(
  { agencyId, streamId: clientId }: LaneEvent,
  { pool }: HandlerContext,
  say: Say,
  { id, from, total }: { readonly id: string; readonly from: string | undefined; readonly total: number | undefined },
): Promise<Command[]> {
  const { applied, items, isLast } = await nextOfRecompute(pool, agencyId, clientId, id, from)
  if (applied === undefined) return []
  const last = items.at(-1)
  return [
    ...items.map(({ streamType, streamId }) =>
      say(`${streamType}.recompute`, { streamId, recomputeId: id, applied: applied satisfies Recompute['applied'] }),
    ),
    say('client.advance_recompute', {
      ...{ clientId, id, looked: items.length },
      ...(from !== undefined && { from }),
      ...(total !== undefined && { total }),
      ...(!isLast && last !== undefined && { after: last.streamId }),
    }),
  ]
}
