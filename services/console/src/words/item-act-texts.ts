import type { Value } from './value.ts'

/** What can be done about one work item. */
export const itemActTexts = {
  title: 'Actions',
  worksOnIt: 'Works on this task',
  notOnTheTask: 'Not on this task',
  assign: 'Assign item…',
  cancelItAsk: 'Cancel item…',
  cancelIt: 'Cancel item',
  whyItIsCancelled: 'Reason for cancelling',
  route: 'Assign automatically',
  goOn: 'Resume work',
  accept: 'Accept work',
  reopen: 'Reopen with a complaint…',
  whatIsWrong: 'What is wrong',
  reopenIt: 'Reopen item',
  giveItTo: (name: Value) => `Assign to ${name}`,
  keepIt: 'Keep item',
} as const
