/** Which events each handler answers. The relay sends them, the worker reads them; nothing else is sent anywhere. */
export const subscriptions = {
  lifecycle: [
    'work_item.made',
    'work_item.reopened',
    'task.brief_published',
    'task.sop_published',
    'member.agreement_signed',
    'member.access_granted',
    'member.scribe_credential_recorded',
    'client.compliance_signed_off',
    'agency.automatic_promotion_switched',
    'delegation.assigned',
    'delegation.adopted',
    'delegation.sop_acknowledged',
    'delegation.item_observed',
    'delegation.walkthrough_recorded',
    'delegation.demonstration_signed_off',
    'delegation.shadow_started',
    'delegation.reverse_shadow_started',
    'delegation.outcome_recorded',
    'delegation.rework_closed',
    'delegation.resumed',
  ],
  quality: [
    'work_item.submitted',
    'work_item.delivered',
    'work_item.rejected',
    'work_item.verdict_turned',
    'work_item.cancelled',
    'work_item.merged',
    'review.passed',
    'review.fixed_and_accepted',
    'review.rework',
    'review.critical',
    'review.rejected',
    'review.disputed',
    'review.upheld',
    'review.amended',
    'review.overturned',
    'review.attributed',
    'review.replaced',
    'agency.review_round_opened',
    'agency.draw_period_ended',
    'task.brief_published',
    'task.sop_published',
    'member.absence_recorded',
  ],
  rework: [
    'review.fixed_and_accepted',
    'review.rework',
    'review.critical',
    'review.rejected',
    'review.amended',
    'review.overturned',
    'review.attributed',
  ],
  promises: ['client.recompute_started', 'client.recompute_advanced', 'client.calendar_checked'],
  independence: ['delegation.assigned', 'delegation.adopted', 'delegation.promoted', 'delegation.ended'],
  measures: [
    'work_item.made',
    'work_item.assigned',
    'work_item.delivered',
    'work_item.verdict_turned',
    'work_item.rejected',
    'work_item.cancelled',
    'work_item.merged',
    'review.passed',
    'review.fixed_and_accepted',
    'review.rework',
    'review.critical',
    'review.rejected',
    'review.amended',
    'review.overturned',
    'review.attributed',
    'agency.review_round_frozen',
  ],
  delivery: [
    'escalation.notified',
    'escalation.acknowledged',
    'escalation.snoozed',
    'escalation.resolved',
    'agency.message_replayed',
    'agency.channel_tested',
    'agency.webhook_deleted',
    'agency.chat_disconnected',
    'member.email_disabled',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type HandlerName = keyof typeof subscriptions

export const handlerNames = Object.keys(subscriptions) as HandlerName[]

/** Few, so that a job brings many events, whose batch shares its round trips; as many workers can share a handler. */
export const laneCount = 4

/**
 * The lane of an agency, and so of everything in it: the last hexadecimal digit of its id modulo four, as `lane_positions`
 * has it in SQL. What two lanes of a handler write never meets, and a handler sees an agency's events in order.
 */
export function laneOf(agencyId: string): number {
  return Number.parseInt(agencyId.slice(-1), 16) % laneCount
}
