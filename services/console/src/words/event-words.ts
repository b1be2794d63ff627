/** What happened to a work item, by the ledger's word for it. */
const words: Readonly<Record<string, string>> = {
  made: 'Made',
  assigned: 'Assigned',
  started: 'Started',
  blocked: 'Blocked',
  resumed: 'Resumed',
  step_ticked: 'Step ticked',
  step_unticked: 'Step unticked',
  submitted: 'Submitted',
  held_for_review: 'Held for review',
  delivered: 'Delivered',
  sent_back: 'Sent back',
  turnaround_restarted: 'Turnaround began anew',
  rejected: 'Rejected and closed',
  verdict_turned: 'Verdict turned into a pass',
  accepted: 'Accepted',
  reopened: 'Reopened',
  cancelled: 'Cancelled',
  merged: 'Merged into another item',
  clocks_settled: 'Clocks looked at',
  clocks_recomputed: 'Clocks recomputed',
  priority_changed: 'Priority changed',
  left_uncovered: 'Nobody found',
  late_review_requested: 'Review after delivery',
  commented: 'Commented',
  ordered_after: 'Set behind other work',
  fields_set: 'Fields filled in',
}

/** An event that this page does not know yet is still shown, by its own name. */
export function eventWord(type: string): string {
  const name = type.slice(type.indexOf('.') + 1)
  return words[name] ?? name.replaceAll('_', ' ')
}
