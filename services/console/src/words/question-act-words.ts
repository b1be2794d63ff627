/** What becomes of a question that nobody has answered. */
export const questionActWords = {
  reword: 'Ask it in better words',
  text: 'The question',
  rewordIt: 'Ask it so',
  withdraw: 'It needs no answer any more',
  reason: 'Why not',
  withdrawHint: 'Work that waits for the answer goes on; the promise of an answer counts as neither kept nor missed.',
  withdrawIt: 'Withdraw it',
} as const
