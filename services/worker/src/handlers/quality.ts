import type { Verdict } from '@understudy/domain/review/machine'
import { outcomeOfVerdict } from '@understudy/domain/review/outcome-of-verdict'
import type { Cause } from '@understudy/domain/review/review'
import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler, HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { type Behind, delegationsBehind } from './delegations-behind.ts'

const actor = { kind: 'system', part: 'quality' } as const

/** Draws, folds verdicts into evidence, follows rework, and asks for re-qualification after a major SOP version. */
export const quality: CommandHandler = {
  kind: 'commands',
  async *answer(events, context) {
    const wanted = events.filter(({ type }) => type !== 'work_item.submitted')
    const delegationOf = await delegationsBehind(context.pool, wanted)
    const perEvent = await Promise.all(events.map((event) => commandsFor(event, delegationOf, context)))
    yield perEvent.flat()
  },
}

/** A draw period is a month of the universal calendar; its key is revealed afterwards. */
const periodOf = (at: number) => new Date(at).toISOString().slice(0, 7)

async function commandsFor(
  event: LaneEvent,
  delegationOf: ReadonlyMap<string, readonly Behind[]>,
  { engine }: HandlerContext,
): Promise<Command[]> {
  const { agencyId, streamId, type, position: cause, at } = event
  const behind = delegationOf.get(streamId) ?? []
  const command = (name: string, input: object): Command => ({ name, agencyId, actor, cause, input })
  switch (type) {
    case 'work_item.submitted': {
      const period = periodOf(at)
      const keyHex = (await engine.keys.drawKey(agencyId, period)).toString('hex')
      // Delivered at the instant at which it was handed in: the promise must not pay for the queue's delay.
      return [{ ...command('work_item.draw', { workItemId: streamId, period, keyHex }), occurredAt: at }]
    }
    case 'review.passed':
    case 'review.fixed_and_accepted':
    case 'review.rework':
    case 'review.critical':
    case 'review.rejected':
      return behind.flatMap((one) => afterVerdict(event, one, command))
    case 'review.disputed':
    case 'review.upheld':
    case 'review.amended':
    case 'review.overturned':
      return behind.flatMap((one) => afterDispute(event, one, command))
    case 'work_item.delivered':
    case 'work_item.rejected':
    case 'work_item.verdict_turned':
    case 'work_item.cancelled':
    case 'work_item.merged':
      return behind
        .filter(({ isReworking }) => isReworking)
        .map(({ delegationId, workItemId }) => command('delegation.close_rework', { delegationId, workItemId }))
    case 'task.brief_published':
    case 'task.sop_published': {
      if (event.body['change'] !== 'major' || event.body['version'] === 1) return []
      const reason = `A major version of the ${type === 'task.sop_published' ? 'SOP' : 'brief'}`
      return behind.map(({ delegationId }) => command('delegation.requalify', { delegationId, reason }))
    }
    default:
      return []
  }
}

type Make = (name: string, input: object) => Command

function afterVerdict(
  { type, streamId, at, body }: LaneEvent,
  { delegationId, workItemId }: Behind,
  command: Make,
): Command[] {
  const commands: Command[] = []
  const firstRound = body['round'] === 1
  if (firstRound) {
    const { result } = outcomeOfVerdict(type.slice('review.'.length) as Verdict, null)
    const input = { delegationId, reviewId: streamId, result, cause: body['cause'] ?? null }
    // Evidence of the day on which the verdict was given, however late the queue brings it.
    commands.push({ ...command('delegation.record_outcome', input), occurredAt: at })
  }
  if (type === 'review.rework' || type === 'review.critical')
    commands.push(command('delegation.open_rework', { delegationId, workItemId, critical: type === 'review.critical' }))
  return commands
}

/** A dispute of the verdict that is evidence folds it again; a verdict that was wrong also ends the rework it asked for. */
function afterDispute(
  { type, streamId, body }: LaneEvent,
  { delegationId, workItemId }: Behind,
  command: Make,
): Command[] {
  const dispute = disputeOf(type, body)
  const refold = command('delegation.refold_evidence', { delegationId, reviewId: streamId, dispute })
  return [
    ...(body['round'] === 1 ? [refold] : []),
    ...(type === 'review.overturned' ? [command('delegation.close_rework', { delegationId, workItemId })] : []),
  ]
}

function disputeOf(type: string, { verdict, cause }: Record<string, unknown>): object {
  if (type === 'review.amended')
    return { kind: 'amended', ...outcomeOfVerdict(verdict as Verdict, (cause ?? null) as Cause | null) }
  return { kind: type === 'review.disputed' ? 'open' : type.slice('review.'.length) }
}
