/** What happened to a work item, by the ledger's word for it. */
const words: Readonly<Record<string, string>> = {
  made: 'Created',
  assigned: 'Assigned',
  started: 'Started',
  blocked: 'Blocked',
  resumed: 'Resumed',
  step_ticked: 'Step ticked',
  step_unticked: 'Step unticked',
  submitted: 'Submitted',
  held_for_review: 'Held for review',
  delivered: 'Delivered',
  sent_back: 'Sent back for rework',
  turnaround_restarted: 'Turnaround restarted',
  rejected: 'Rejected',
  verdict_turned: 'Verdict changed to passed',
  accepted: 'Accepted',
  reopened: 'Reopened',
  cancelled: 'Cancelled',
  merged: 'Merged into another item',
  clocks_settled: 'Deadlines checked',
  clocks_recomputed: 'Deadlines recalculated',
  priority_changed: 'Priority changed',
  left_uncovered: 'No assistant found',
  late_review_requested: 'Review after delivery requested',
  commented: 'Commented',
  ordered_after: 'Order changed',
  fields_set: 'Fields changed',
}

/** An event that this page does not know yet is still shown, by its own name. */
export function eventWord(type: string): string {
  const name = type.slice(type.indexOf('.') + 1)
  return words[name] ?? name.replaceAll('_', ' ')
}
