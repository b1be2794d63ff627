export const actWords = {
  title: 'Manage this delegation',
  walkthrough: 'Add a walkthrough…',
  link: 'Link to the recording',
  observe: 'Record an observation…',
  observeSend: 'Record observation',
  walkthroughSend: 'Add walkthrough',
  item: 'Work item they observed',
  itemHint: 'A work item of this task that somebody else has handed in.',
  signOff: 'Sign off the demonstration…',
  signOffSend: 'Sign off',
  pause: 'Pause delegation…',
  pauseSend: 'Pause delegation',
  resume: 'Resume delegation…',
  resumeSend: 'Resume delegation',
  demote: 'Return to reverse-shadow…',
  demoteSend: 'Return to reverse-shadow',
  end: 'End delegation…',
  endSend: 'End delegation',
  endHint: 'This cannot be undone. To hand over the task to them again, start a new delegation.',
  reason: 'Reason',
} as const

export const declineWords = {
  title: 'Decline the recommendation…',
  reason: 'Reason',
  hint: 'The reason is kept in the ledger. Every item stays reviewed, and the recommendation returns with the next review that counts.',
  send: 'Decline recommendation',
  declined: (who: string) => `${who} declined the recommendation`,
  back: 'It returns with the next review that counts.',
} as const

export const movePlanWords = {
  title: 'Move to another plan…',
  reason: 'Reason',
  reasonHint: 'Choose the current plan to move to its newest version.',
  send: 'Move to plan',
  before: 'The evidence score starts at 0 under the new plan, and an attempt that has started is used up.',
  independent:
    'They stay independent unless the new plan asks for more. A trust shortfall carries over, and every item is reviewed until they have the passes in a row.',
} as const
