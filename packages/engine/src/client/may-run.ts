import type { RecomputedStream } from '@understudy/domain/work-item/recompute'

/**
 * In SQL, of the row of each kind by the first letter of its table: it may have a clock open, as work that nobody ended, a
 * review without a verdict, what is asked, raised, or to be withdrawn.
 */
export const mayRun: Readonly<Record<RecomputedStream, string>> = {
  work_item: `w.state not in ('delivered', 'accepted', 'rejected', 'cancelled', 'merged')`,
  review: `r.state in ('requested', 'claimed', 'resubmitted')`,
  question: `q.state = 'asked'`,
  escalation: `e.state not in ('watched', 'resolved') and e.due_at is not null`,
  access_checklist: `a.state = 'open'`,
}
