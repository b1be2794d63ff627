import type { WeeklyDraft } from '@understudy/contract/http/rhythm'

/** What becomes of what somebody was to do for a client. */
export const actionWords = {
  change: 'Change owner or due date…',
  owner: 'Owner',
  dueOn: 'Due',
  changeIt: 'Save changes',
  drop: 'Drop this action…',
  reason: 'Reason',
  dropIt: 'Drop action',
} as const

/** What has become of it. */
export const actionStateWords: Readonly<Record<WeeklyDraft['actions'][number]['state'], string>> = {
  open: 'Open',
  done: 'Done',
  dropped: 'Dropped',
}
