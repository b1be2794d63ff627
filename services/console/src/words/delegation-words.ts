export const actWords = {
  title: 'What you can do',
  walkthrough: 'Link a walkthrough',
  link: 'Link to the recording',
  observe: 'Record a work item that they watched',
  item: 'Work item',
  itemHint: 'One of the task that a demonstrator has handed in.',
  signOff: 'They have seen enough: sign it off',
  pause: 'Pause it',
  resume: 'Let it go on',
  demote: 'Take them back to reverse-shadow',
  end: 'End the delegation',
  reason: 'Why',
} as const

export const declineWords = {
  title: 'Decline the recommendation',
  reason: 'Why not, or not yet',
  hint: 'It stands in the ledger. Every item stays reviewed, and the next review that counts brings the recommendation back.',
  send: 'Decline it',
  declined: (who: string) => `${who} declined the recommendation`,
  back: 'It comes back with the next review that counts.',
} as const

export const movePlanWords = {
  title: 'Move them to another plan',
  reason: 'Why',
  reasonHint: 'Under the plan that they have, this is for its newest version.',
  send: 'Move them',
  before: 'The score starts at 0 under it, and an attempt that has begun is used up.',
  independent:
    'They stay independent where the plan asks for no more than theirs did. What trust lacks it lacks under the new one too, and every item is looked at until the passes in a row are there.',
} as const
