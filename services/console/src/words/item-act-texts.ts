import type { Value } from './value.ts'

/** What can be done about one work item. */
export const itemActTexts = {
  title: 'What you can do',
  worksOnIt: 'Works on the task',
  notOnTheTask: 'Not on this task',
  cancelItAsk: 'Cancel it…',
  cancelIt: 'Cancel it',
  whyItIsCancelled: 'Why it is cancelled',
  route: 'Let the rules find somebody',
  goOn: 'The wait is over',
  accept: 'Accept it',
  reopen: 'Complain and reopen it',
  whatIsWrong: 'What is wrong with it',
  reopenIt: 'Reopen it',
  giveItTo: (name: Value) => `Give it to ${name}`,
} as const
