import type { AccessChecklist } from '@understudy/contract/http/access'
import type { Value } from './value.ts'

type Answer = NonNullable<AccessChecklist['entries'][number]['given']>['answer']

/** What was answered about one access. */
export const accessAnswerWords: Readonly<Record<Answer, string>> = {
  withdrawn: 'Withdrawn',
  keep: 'Kept',
  narrow: 'Narrowed',
  revoke: 'To be taken back',
}

/** What is read where access is answered for, taken back and renewed. */
export const accessTexts = {
  review: 'Review of everybody’s access',
  oneByOne: (list: Value) => `${list}, one by one`,
  withdrawal: (who: Value) => `Access of ${who} to be withdrawn`,
  left: (left: Value, of: Value) => `${left} of ${of} still to be answered`,
  due: 'to be done by',
  overdue: 'overdue since',
  answer: 'Answer',
  access: 'Access',
  by: (role: Value, system: Value) => `${role} of ${system}`,
  keep: 'Keep',
  narrow: 'Narrow it',
  narrowTo: 'Narrower role',
  revoke: 'Take it back',
  withdrawn: 'It is withdrawn',
  keepAfterAll: 'Keep it after all',
  why: 'Why it is kept',
  of: (act: Value, who: Value, system: Value) => `${act}: ${who}, ${system}`,
  takenBy: (answer: Value, on: Value) => `${answer}, ${on}`,
  narrowedTo: (role: Value) => ` to ${role}`,
  reviewIsDone: 'Every access is answered for. The next review is on',
  withdrawalIsDone: 'Every access on the list is answered for.',
  openReview: 'A review is open: the rest is in order once every access in it is answered for.',
  takeBack: 'Take it back',
  reason: 'Why it is taken back',
  renew: 'Renew it',
  accessOf: (person: Value, system: Value) => `${person}, ${system}`,
  expires: 'Good until the end of',
  expiresHint: 'Empty: without an end.',
  wider: 'Why it is wider than the tasks need',
  toPerson: (name: Value) => `To ${name}`,
  retire: 'Retire it',
  retireWhy: 'Why it is out of use',
  acts: 'Acts',
} as const
