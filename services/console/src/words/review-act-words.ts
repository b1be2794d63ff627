/** What is settled about a review or a session beside its verdicts. */
export const reviewActWords = {
  assign: 'Give it to a reviewer',
  whom: 'Who takes it',
  whomHint: 'Whoever had a hand in the work is refused: nobody reviews their own.',
  assignIt: 'Give it to them',
  replace: 'Have another one looked at instead',
  whyReplaced: 'Why this one cannot be looked at',
  replaceHint: 'The next of the same period takes its place. Insight tells who replaced what, and why.',
  replaceIt: 'Replace it',
  callOff: 'Call the session off',
  whyCalledOff: 'Why it is called off',
  callOffHint: 'Nothing of it is shown, to nobody: not even what was judged already. It cannot be opened again.',
  callItOff: 'Call it off',
} as const
