import type { WorkItemStatus } from '@understudy/domain/work-item/work-item'

/** The states of a work item, in the order of its life. */
export const stateWords: Readonly<Record<WorkItemStatus, string>> = {
  open: 'Open',
  in_progress: 'In progress',
  blocked: 'Blocked',
  submitted: 'Submitted',
  in_review: 'In review',
  rework: 'Rework',
  rejected: 'Rejected',
  delivered: 'Delivered',
  accepted: 'Accepted',
  reopened: 'Reopened',
  cancelled: 'Cancelled',
  merged: 'Merged',
}

/** Those in which a promise can be open: what the board can be filtered by. */
export const openStates: readonly WorkItemStatus[] = [
  'open',
  'in_progress',
  'blocked',
  'submitted',
  'in_review',
  'rework',
  'reopened',
]
