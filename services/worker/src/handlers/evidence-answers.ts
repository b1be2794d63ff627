import type { Verdict } from '@understudy/domain/review/machine'
import { outcomeOfVerdict } from '@understudy/domain/review/outcome-of-verdict'
import type { Cause } from '@understudy/domain/review/review'
import type { Command } from '@understudy/engine/shell/command'
import type { Answering, Answers } from './answering.ts'
import type { Behind } from './delegations-behind.ts'

export const verdicts: readonly string[] = [
  'review.passed',
  'review.fixed_and_accepted',
  'review.rework',
  'review.critical',
  'review.rejected',
]

const endings = [
  'work_item.delivered',
  'work_item.rejected',
  'work_item.verdict_turned',
  'work_item.cancelled',
  'work_item.merged',
]

const all = (types: readonly string[], answer: Answers[string]): Answers =>
  Object.fromEntries(types.map((type) => [type, answer]))

/** What verdicts, disputes, versions and absences mean for the evidence about those whose work it is. */
export const evidenceAnswers: Answers = {
  ...all(verdicts, (answering) => answering.behind.flatMap((one) => afterVerdict(answering, one))),
  ...all(['review.disputed', 'review.overturned', 'review.upheld', 'review.amended'], (answering) =>
    answering.behind.flatMap((one) => afterDispute(answering, one)),
  ),
  'review.attributed': (answering) => answering.behind.flatMap((one) => afterAttribution(answering, one)),
  ...all(endings, ({ behind, command }) =>
    behind
      .filter(({ isReworking }) => isReworking)
      .map(({ delegationId, workItemId }) => command('delegation.close_rework', { delegationId, workItemId })),
  ),
  'task.brief_published': (answering) => requalified(answering, 'brief'),
  'task.sop_published': (answering) => requalified(answering, 'SOP'),
  'member.absence_recorded': ({ event, behind, command }) => {
    const { from, days, returnsAt } = event.body
    return behind.map(({ delegationId }) => command('delegation.note_absence', { delegationId, from, days, returnsAt }))
  },
}

function afterVerdict(answering: Answering, one: Behind): Command[] {
  const { type, body } = answering.event
  const { isOwn, isShared } = one
  const verdict = type.slice('review.'.length) as Verdict
  const isEvidence = isOwn || isShared
  const counts = body['round'] === 1 && isEvidence
  const { result } = outcomeOfVerdict(verdict, null)
  return [
    ...(isEvidence ? [recorded(answering, one, result, body['cause'])] : []),
    ...(isOwn && isSentBack(verdict) ? [opened(answering, one, verdict)] : []),
    ...(counts ? promotion(answering, one) : []),
  ]
}

const isSentBack = (verdict: unknown) => verdict === 'rework' || verdict === 'critical'

function opened(
  { command }: Answering,
  { delegationId, workItemId }: Behind,
  verdict: unknown,
  more: object = {},
): Command {
  return command('delegation.open_rework', { delegationId, workItemId, critical: verdict === 'critical', ...more })
}

function recorded({ event, command }: Answering, { delegationId }: Behind, result: string, cause: unknown): Command {
  // A later round adds nothing but that somebody looked.
  const later = event.body['round'] !== 1 ? { laterAt: event.at } : {}
  const outcome = { reviewId: event.streamId, result, cause: cause ?? null, ...later }
  return command('delegation.record_outcome', { delegationId, ...outcome })
}

/** Decided with the verdict that may have shown competence, not a pass of the ledger later. A closed gate says no. */
function promotion({ now, verdictsOf }: Answering, { delegationId, passesMissing }: Behind): Command[] {
  const isNear = passesMissing !== undefined && passesMissing <= verdictsOf(delegationId)
  return isNear ? [now('delegation.advance', { delegationId })] : []
}

/**
 * A dispute of the verdict that is evidence folds it again. A verdict that was wrong also ends the rework it asked for, and
 * one that should have sent work back opens it, before anybody asks whether the gate is.
 */
function afterDispute(answering: Answering, one: Behind): Command[] {
  const { event, command, now } = answering
  const { type, streamId, body } = event
  const { delegationId, workItemId, isOwn, passesMissing } = one
  const dispute = disputeOf(type, body)
  const refold = command('delegation.refold_evidence', { delegationId, reviewId: streamId, dispute })
  const isDecided = type !== 'review.disputed' && passesMissing !== undefined
  return [
    ...(body['round'] === 1 ? [refold] : []),
    ...(isOwn && type === 'review.overturned'
      ? [command('delegation.close_rework', { delegationId, workItemId })]
      : []),
    ...(isOwn && type === 'review.amended' && isSentBack(body['verdict'])
      ? [opened(answering, one, body['verdict'], { amendedReviewId: streamId })]
      : []),
    ...(body['round'] === 1 && isDecided ? [now('delegation.advance', { delegationId })] : []),
  ]
}

/**
 * Of the wrong person: taken from one delegation, and evidence of the one whose work it was; so in both their families. Its
 * rework stands before the gate of whose work it was.
 */
function afterAttribution(answering: Answering, one: Behind): Command[] {
  const { event, command } = answering
  const { from, round, verdict, cause } = event.body
  const { isOwn, isShared, workItemId } = one
  const taken = (delegationId: unknown) =>
    command('delegation.refold_evidence', { delegationId, reviewId: event.streamId, dispute: { kind: 'wrong_person' } })
  const moved = isOwn
    ? [
        command('delegation.close_rework', { delegationId: from, workItemId }),
        ...(isSentBack(verdict) ? [opened(answering, one, verdict)] : []),
      ]
    : []
  if (round !== 1) return moved
  if (!isOwn && !isShared) return [taken(one.delegationId)]
  const { result } = outcomeOfVerdict(verdict as Verdict, null)
  return [...(isOwn ? [taken(from)] : []), recorded(answering, one, result, cause), ...moved]
}

function disputeOf(type: string, { verdict, cause }: Record<string, unknown>): object {
  if (type === 'review.amended')
    return { kind: 'amended', ...outcomeOfVerdict(verdict as Verdict, (cause ?? null) as Cause | null) }
  return { kind: type === 'review.disputed' ? 'open' : type.slice('review.'.length) }
}

function requalified({ event: { body }, behind, command }: Answering, what: string): Command[] {
  if (body['change'] !== 'major' || body['version'] === 1) return []
  const reason = `A major version of the ${what}`
  return behind.map(({ delegationId }) => command('delegation.requalify', { delegationId, reason }))
}
