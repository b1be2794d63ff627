/** What is settled about a review or a session beside its verdicts. */
export const reviewActWords = {
  assign: 'Assign to a reviewer…',
  whom: 'Reviewer',
  whomHint: 'Nobody reviews work that they took part in.',
  assignIt: 'Assign review',
  replace: 'Replace by another item…',
  whyReplaced: 'Reason',
  replaceHint: 'The next item of the same period takes its place. Insight shows who replaced what, and why.',
  replaceIt: 'Replace item',
  callOff: 'Cancel session…',
  whyCalledOff: 'Reason',
  callOffHint: 'Its verdicts will not be shown to anybody. This cannot be undone.',
  callItOff: 'Cancel session',
} as const
