import type { ReviewRound } from '@understudy/contract/http/handed-in'
import type { Review } from '@understudy/contract/http/reviews'
import type { Verdict } from '@understudy/domain/review/machine'
import type { Cause } from '@understudy/domain/review/review'
import type { SopStep } from '@understudy/domain/task/task'

export const verdictWords: Readonly<Record<Verdict, string>> = {
  passed: 'Passed',
  fixed_and_accepted: 'Fixed and accepted',
  rework: 'Rework',
  critical: 'Critical',
  rejected: 'Reject and close',
}

/** What each means, for whoever gives their first one. */
export const verdictHints: Readonly<Record<Verdict, string>> = {
  passed: 'Delivered as it is',
  fixed_and_accepted: 'You fixed it; it is delivered and does not count as a first pass',
  rework: 'Goes back with what to fix',
  critical: 'An error that must not happen: goes back, and the lead is notified',
  rejected: 'Closed and not done again',
}

/** The same of work that was delivered before it was looked at. */
export const lateVerdictHints: Readonly<Record<Verdict, string>> = {
  passed: 'Already delivered; stays as it is',
  fixed_and_accepted: 'Already delivered; you fixed it afterwards, and it does not count as a first pass',
  rework: 'Already delivered: reopened, and goes back with what to fix',
  critical: 'An error that must not happen was delivered: reopened, and the lead is notified',
  rejected: verdictHints.rejected,
}

export const causeWords: Readonly<Record<Cause, string>> = {
  assistant: 'The assistant',
  brief: 'The brief',
  sop: 'The SOP',
  client: 'The client',
  tool: 'A tool',
}

/** Why it is looked at. */
export function drawWord(kind: string): string {
  return drawWords[kind] ?? kind.replaceAll('_', ' ')
}

const drawWords: Readonly<Record<string, string>> = {
  all: 'All work is reviewed',
  random: 'Random sample',
  floor: 'Minimum of the period',
  forced: 'Always reviewed',
  for_cause: 'After a complaint',
  double: 'Blind second review',
  adjudication: 'Reviewers differ',
}

/** What a verdict counts for where somebody looked again without knowing it. */
export const secondLookTexts = {
  decides: 'This verdict counts as evidence in place of the first two.',
  differed: 'Differed from the first verdict; a third reviewer decided.',
  bearsOut: 'Given blind; agrees with the first verdict.',
  replaced: 'No longer counts as evidence: two reviewers differed, and a third decided.',
  replacedBy: (name: string) => `${name} replaced it by another item:`,
  endedBy: (name: string) => `${name} ended the work before its review:`,
  replacements: 'Sampled work that was not reviewed',
  replacementsAbout:
    'Who did it, how often and why: another item of the same period was reviewed instead, or the work ended before a verdict. If one person does this often, they may be choosing what gets reviewed.',
  noneReplaced: 'All sampled work was reviewed.',
  times: (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`,
  replacedWord: 'Replaced by another item',
  endedWord: 'Work ended before a verdict',
} as const

export const reviewStateWords: Readonly<Record<Review['state'], string>> = {
  requested: 'Waiting',
  claimed: 'Claimed',
  passed: 'Passed',
  fixed_and_accepted: 'Fixed and accepted',
  rework: 'Sent back',
  critical: 'Sent back, critical',
  rejected: 'Rejected and closed',
  resubmitted: 'Submitted again',
  disputed: 'Disputed',
  upheld: 'Upheld',
  amended: 'Amended',
  overturned: 'Overturned',
  attributed: 'Reassigned to another person',
  replaced: 'Replaced in the sample',
  withdrawn: 'Withdrawn',
}

type Answer = NonNullable<NonNullable<ReviewRound['dispute']>['decision']>['answer']

export const disputeAnswerWords: Readonly<Record<Answer, string>> = {
  upheld: 'Uphold: the verdict is right',
  amended: 'Amend: another verdict is right',
  overturned: 'Overturn: the work is right',
  attributed: 'Reassign: it is somebody else’s work',
}

export const decidedWords: Readonly<Record<Answer, string>> = {
  upheld: 'Upheld',
  amended: 'Amended',
  overturned: 'Overturned',
  attributed: 'Reassigned to somebody else',
}

export const stepKindWords: Readonly<Record<SopStep['kind'], string>> = {
  do: 'Do',
  check: 'Check',
  decide: 'Decide',
  escalate: 'Escalate',
  record: 'Record',
}
