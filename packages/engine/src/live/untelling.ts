/**
 * Verdicts, and what follows from them alone: whoever looks at the work a second time is not to hear of them, so that
 * nobody is told more than that the stream has changed.
 */
const telling = new Set([
  ...['passed', 'fixed_and_accepted', 'rework', 'critical', 'rejected', 'rounds_exceeded', 'resubmitted'].map(ofReview),
  ...['disputed', 'upheld', 'amended', 'overturned', 'attributed'].map(ofReview),
  ...['work_item.sent_back', 'work_item.turnaround_restarted', 'work_item.rejected', 'work_item.verdict_turned'],
  ...['delegation.rework_opened', 'delegation.critical_amended', 'delegation.rework_closed'],
  ...['delegation.evidence_refolded'],
  ...['delegation.demoted', 'delegation.demotion_undone'],
  ...['task.rework_noted', 'task.rework_withdrawn', 'task.rework_attributed', 'task.process_fix_opened'],
])

function ofReview(step: string): string {
  return `review.${step}`
}

/** What a live update calls the event: its type, or that something changed where the type tells a verdict. */
export function untelling(type: string): string {
  return telling.has(type) ? `${type.slice(0, type.indexOf('.'))}.changed` : type
}
