import type { Value } from './value.ts'

const noNames = 'Do not write patient names or passwords.'

/** What a client's contact reads of what waits for them, and what anybody reads of what was answered. */
export const waitsTexts = {
  title: 'Waiting for you',
  nothing: 'Nothing is waiting for you',
  teaches: 'Questions from the agency, and work that needs an answer from you, appear here. You answer them here too.',
  waitingSince: 'Waiting for you since',
  theWork: 'Open the work item',
  waitsForIt: 'The work item is blocked until this is answered.',
  sayIt: 'Your answer',
  noNames,
  hint: `The assistant who does the work reads it. ${noNames}`,
  send: 'Send answer',
  isSaid: 'Answer sent. The assistant was notified and continues the work.',
  saidOf: 'You answered',
  answeredLately: 'Recently answered',
  answerIsKept: 'Answer sent. You can correct it here.',
  answered: (by: Value) => `Answered by ${by}`,
  version: (version: Value) => `Corrected, version ${version}`,
  inTheFaq: 'Published in the FAQ',
  correct: 'Correct the answer…',
  correctIt: 'Save correction',
  correctedAnswer: 'Corrected answer',
  you: 'you',
  more: (count: Value) => `Show ${count} more`,
  waitsForYou: 'is waiting for you',
  waitForYou: 'are waiting for you',
  elsewhere: (what: Value) => `${what} in your overview`,
} as const
