import type { HandlerName } from './subscriptions.ts'

/**
 * What every item lives through, and means something to a handler only now and then. The relay sends these where an
 * escalation runs about their stream, or where they tell of something that happened (`stirring_positions`): a promise that
 * was born broken, a checkpoint of coaching. A handler that looks a lane up itself gets all of them.
 */
export const sentWhereItStirs = {
  escalation: [
    'work_item.made',
    'work_item.assigned',
    'work_item.started',
    'work_item.blocked',
    'work_item.resumed',
    'work_item.sent_back',
    'work_item.delivered',
    'work_item.rejected',
    'work_item.verdict_turned',
    'work_item.reopened',
    'work_item.cancelled',
    'work_item.merged',
    'work_item.priority_changed',
    'review.requested',
    'review.resubmitted',
    'review.passed',
    'review.fixed_and_accepted',
    'review.rework',
    'review.rejected',
    'delegation.outcome_recorded',
    'delegation.evidence_refolded',
  ],
} as const satisfies Partial<Readonly<Record<HandlerName, readonly string[]>>>
