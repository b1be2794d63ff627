import { withValues } from '../with-values.ts'

/**
 * By event type: the fields, at any depth, in which people write what is a client's. In the ledger every text under them is
 * sealed with the key of that client, and opens as `erased` once it is gone. What is not here decides something, counts
 * something or names something of the agency's.
 */
const textFields: Readonly<Record<string, readonly string[]>> = {
  'client.registered': ['name'],
  'client.compliance_signed_off': ['agreement', 'signedBy', 'documentLink'],
  'client.message_template_saved': ['name', 'text', 'approvedBy'],
  'client.message_template_retired': ['name'],
  'client.system_retired': ['reason'],
  'client.fit_saved': ['tasks', 'chosen', 'reason'],
  'client.rollout_item_confirmed': ['note', 'link'],
  'client.baseline_recorded': ['source', 'lateBecause'],
  'client.intake_agreed': ['where'],
  'client.intake_confirmed': ['note'],
  'client.ways_described': ['namingConventions', 'term', 'meaning', 'tasks', 'chat', 'documents'],
  'task.defined': ['name'],
  'task.brief_published': ['sections'],
  'task.sop_published': ['text', 'note'],
  'task.rubric_published': ['text'],
  'task.tracker_set': ['name'],
  'task.cadence_saved': ['title'],
  'task.cadence_ended': ['reason'],
  'task.work_fell_due': ['title'],
  'task.clinical_suspected': ['words', 'reason'],
  'task.suspicion_answered': ['words', 'reason'],
  'task.marked_clinical': ['reason'],
  'task.reclassification_proposed': ['reason'],
  'task.reclassification_confirmed': ['words', 'reason'],
  'task.process_fix_opened': ['name'],
  'task.process_fix_landed': ['what'],
  'task.process_fix_dismissed': ['reason'],
  'delegation.adopted': ['reason', 'source'],
  'delegation.walkthrough_recorded': ['link'],
  'delegation.recommendation_declined': ['reason'],
  'delegation.demoted': ['reason'],
  'delegation.plan_moved': ['reason'],
  'delegation.paused': ['reason'],
  'delegation.ended': ['reason'],
  'work_item.made': ['title', 'externalId'],
  'work_item.imported': ['title', 'externalId'],
  'work_item.commented': ['text'],
  'work_item.fields_set': ['values'],
  'work_item.step_ticked': ['value'],
  'work_item.assigned': ['text', 'links'],
  'work_item.blocked': ['reason'],
  'work_item.submitted': ['note', 'links'],
  'work_item.late_review_requested': ['reason'],
  'work_item.reopened': ['reason'],
  'work_item.cancelled': ['reason'],
  'review.requested': ['text'],
  'review.claimed': ['exception'],
  'review.passed': ['comment'],
  'review.fixed_and_accepted': ['comment'],
  'review.rework': ['comment'],
  'review.critical': ['comment'],
  'review.rejected': ['comment'],
  'review.disputed': ['comment'],
  'review.upheld': ['comment'],
  'review.amended': ['comment'],
  'review.overturned': ['comment'],
  'review.attributed': ['comment'],
  'review.replaced': ['reason'],
  'review.withdrawn': ['reason'],
  'question.asked': ['text'],
  'question.found': ['text'],
  'question.reworded': ['text'],
  'question.answered': ['text'],
  'question.answer_amended': ['text'],
  'question.published': ['question', 'answer'],
  'question.retired': ['reason'],
  'question.withdrawn': ['reason'],
  'weekly_review.held': ['notes'],
  'weekly_review.decided': ['text'],
  'weekly_review.closed': ['notes'],
  'action.opened': ['text'],
  'action.done': ['note'],
  'action.dropped': ['reason'],
  'escalation.raised': ['note'],
  'escalation.cause_joined': ['note'],
  'escalation.handed_on': ['note'],
  'escalation.resolved': ['why'],
  'access_checklist.entry_answered': ['note'],
}

/** The same body with each of its client's texts given to `change`; itself where it has none. */
export function withClientTexts(type: string, body: object, change: (text: string) => unknown): object {
  const fields = textFields[type]
  return fields === undefined ? body : (within(body, fields, change) as object)
}

function within(value: unknown, fields: readonly string[], change: (text: string) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return withValues(value, (one, name) =>
    fields.includes(name) ? everyText(one, change) : within(one, fields, change),
  )
}

/** What is no text stays: a field of one event may be a text, and the same in another a list of things with texts. */
function everyText(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  return withValues(value, (one) => everyText(one, change))
}
