import type { AccessChecklist } from '@understudy/contract/http/access'
import type { Value } from './value.ts'

type Answer = NonNullable<AccessChecklist['entries'][number]['given']>['answer']

/** What was answered about one access. */
export const accessAnswerWords: Readonly<Record<Answer, string>> = {
  withdrawn: 'Withdrawn',
  keep: 'Kept',
  narrow: 'Narrowed',
  revoke: 'To be revoked',
}

/** What is read where access is answered for, revoked and renewed. */
export const accessTexts = {
  review: 'Access review',
  oneByOne: (list: Value) => `${list}: each access`,
  withdrawal: (who: Value) => `Withdraw the access of ${who}`,
  left: (left: Value, of: Value) => `${left} of ${of} to answer`,
  due: 'due',
  overdue: 'overdue since',
  answer: 'Answer',
  access: 'Access',
  by: (role: Value, system: Value) => `${system}: ${role}`,
  keep: 'Keep',
  narrow: 'Narrow role…',
  narrowSend: 'Change role',
  narrowTo: 'New role',
  revokeSays: 'This starts a withdrawal with a due date. Mark it as withdrawn once the login is removed.',
  withdrawn: 'Mark withdrawn',
  keepAfterAll: 'Keep access…',
  keepSend: 'Keep access',
  why: 'Why it is kept',
  of: (act: Value, who: Value, system: Value) => `${act}: ${who}, ${system}`,
  takenBy: (answer: Value, on: Value) => `${answer}, ${on}`,
  narrowedTo: (role: Value) => ` to ${role}`,
  reviewIsDone: 'Access review complete. Next review:',
  withdrawalIsDone: 'Withdrawal complete: every access on the list is answered.',
  openReview: 'No other findings. Answer every access above to complete the review.',
  takeBack: 'Revoke…',
  takeBackSend: 'Revoke access',
  takeBackSays: (who: Value, system: Value) =>
    `This records that ${who} no longer has access to ${system}. Remove the login in ${system} itself as well.`,
  reason: 'Reason',
  renew: 'Renew…',
  renewSend: 'Renew access',
  accessOf: (person: Value, system: Value) => `${person}, ${system}`,
  expires: 'Expires at the end of',
  expiresHint: 'Leave empty for access that does not expire.',
  wider: 'Why the role is wider than the tasks need',
  toPerson: (name: Value) => `Open ${name}`,
  retire: 'Retire…',
  retireSend: 'Retire system',
  retireWhy: 'Reason',
  acts: 'Actions',
} as const
