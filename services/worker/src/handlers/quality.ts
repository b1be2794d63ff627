import type { Verdict } from '@understudy/domain/review/machine'
import { outcomeOfVerdict } from '@understudy/domain/review/outcome-of-verdict'
import type { Cause } from '@understudy/domain/review/review'
import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler, HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { type Behind, delegationsBehind } from './delegations-behind.ts'
import { replacement } from './replacement.ts'
import { reviewRound } from './review-round.ts'

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
  context: HandlerContext,
): Promise<Command[]> {
  const { agencyId, streamId, type, position: cause, at, body } = event
  const behind = delegationOf.get(streamId) ?? []
  // Everything follows at the instant of its event, however late the queue brings it.
  const command = (name: string, input: object): Command => ({ name, agencyId, actor, cause, input, occurredAt: at })
  const draw = async (workItemId: string): Promise<Command> => {
    const period = periodOf(at)
    const keyHex = (await context.engine.keys.drawKey(agencyId, period)).toString('hex')
    return command('work_item.draw', { workItemId, period, keyHex })
  }
  switch (type) {
    case 'agency.review_round_opened':
      return reviewRound(event, context, periodOf, command)
    case 'agency.draw_period_ended': {
      const period = String(body['period'])
      const keyHex = (await context.engine.keys.drawKey(agencyId, period)).toString('hex')
      return [command('agency.reveal_draw_period', { period, keyHex })]
    }
    case 'review.replaced':
      return replacement(event, context, periodOf, command)
    case 'work_item.submitted':
      return [await draw(streamId)]
    case 'review.passed':
    case 'review.fixed_and_accepted':
    case 'review.rework':
    case 'review.critical':
    case 'review.rejected':
      return behind.flatMap((one) => afterVerdict(event, one, command))
    case 'review.disputed':
    case 'review.overturned':
      return behind.flatMap((one) => afterDispute(event, one, command))
    case 'review.upheld':
    case 'review.amended':
    case 'review.attributed': {
      // What was handed in while the dispute was open waited for its answer.
      const waiting = body['workItemId']
      const drawn = waiting === undefined ? [] : [await draw(String(waiting))]
      const follows = type === 'review.attributed' ? afterAttribution : afterDispute
      return [...behind.flatMap((one) => follows(event, one, command)), ...drawn]
    }
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
    case 'member.absence_recorded': {
      const { from, days, returnsAt } = body
      return behind.map(({ delegationId }) =>
        command('delegation.note_absence', { delegationId, from, days, returnsAt }),
      )
    }
    default:
      return []
  }
}

type Make = (name: string, input: object) => Command

function afterVerdict(
  { type, streamId, body }: LaneEvent,
  { delegationId, workItemId }: Behind,
  command: Make,
): Command[] {
  const commands: Command[] = []
  const firstRound = body['round'] === 1
  if (firstRound) {
    const { result } = outcomeOfVerdict(type.slice('review.'.length) as Verdict, null)
    const input = { delegationId, reviewId: streamId, result, cause: body['cause'] ?? null }
    commands.push(command('delegation.record_outcome', input))
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

/** Of the wrong person: taken from one delegation, and evidence of the one whose work it was. */
function afterAttribution({ streamId, body }: LaneEvent, { workItemId }: Behind, command: Make): Command[] {
  const { from, delegationId, round, verdict, cause } = body
  const closed = command('delegation.close_rework', { delegationId: from, workItemId })
  if (round !== 1) return [closed]
  const { result } = outcomeOfVerdict(verdict as Verdict, null)
  const dispute = { kind: 'wrong_person' }
  return [
    command('delegation.refold_evidence', { delegationId: from, reviewId: streamId, dispute }),
    command('delegation.record_outcome', { delegationId, reviewId: streamId, result, cause: cause ?? null }),
    closed,
  ]
}

function disputeOf(type: string, { verdict, cause }: Record<string, unknown>): object {
  if (type === 'review.amended')
    return { kind: 'amended', ...outcomeOfVerdict(verdict as Verdict, (cause ?? null) as Cause | null) }
  return { kind: type === 'review.disputed' ? 'open' : type.slice('review.'.length) }
}
