/** What becomes of a question that nobody has answered. */
export const questionActWords = {
  reword: 'Reword the question…',
  text: 'Question',
  rewordIt: 'Save question',
  withdraw: 'Withdraw the question…',
  reason: 'Reason',
  withdrawHint: 'Work that is blocked by the question continues. Its answer promise counts as neither kept nor missed.',
  withdrawIt: 'Withdraw question',
} as const
