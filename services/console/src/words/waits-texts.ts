import type { Value } from './value.ts'

/** What a client's contact reads of what waits for them, and what anybody reads of what was answered. */
export const waitsTexts = {
  title: 'Waits for you',
  nothing: 'Nothing waits for you',
  teaches: 'What the agency has to ask you, and work that cannot go on without you, stands here and is answered here.',
  cannotGoOn: 'cannot go on without you since',
  theWork: 'The work',
  waitsForIt: 'The work waits for it.',
  sayIt: 'What you say about it',
  hint: 'It stays with the work, and whoever does it reads it. No names of patients, no passwords.',
  send: 'Say it',
  isSaid: 'It is said: whoever does the work was told, and goes on with it.',
  saidOf: 'You said',
  answeredLately: 'Answered lately',
  answerIsKept: 'Your answer is kept, and whoever asked reads it. It can be corrected here.',
  answered: (by: Value) => `${by} answered`,
  version: (version: Value) => `corrected, version ${version}`,
  inTheFaq: 'in the FAQ too',
  correct: 'Correct the answer',
  correctIt: 'Keep it so',
  correctedAnswer: 'The answer, as it should be',
  you: 'You',
  more: (count: Value) => `${count} more`,
  waitsForYou: 'waits for you',
  waitForYou: 'wait for you',
  elsewhere: (what: Value) => `${what} in your own work`,
} as const
