import type { BoardClock, BoardRow } from '@understudy/contract/http/board'

export const clockWords: Readonly<Record<BoardClock['kind'], string>> = {
  response: 'Response',
  turnaround: 'Turnaround',
  review: 'Review',
  answer: 'Answer',
  acknowledge: 'Acknowledgement',
  revoke: 'Revocation',
}

/** What came of a promise that does not run. */
export const outcomeWords = { paused: 'paused', hit: 'kept', missed: 'missed', cancelled: 'cancelled' } as const

export const stageWords: Readonly<Record<NonNullable<BoardRow['stage']>, string>> = {
  assigned: 'Assigned',
  shadow: 'Shadow',
  reverse_shadow: 'Reverse-shadow',
  independent: 'Independent',
  paused: 'Delegation paused',
  ended: 'Delegation ended',
}

export const priorityWords: Readonly<Record<BoardRow['priority'], string>> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
}
