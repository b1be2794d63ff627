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
  passed: 'It goes out as it is',
  fixed_and_accepted: 'You mended it; it goes out, and is no first pass',
  rework: 'It goes back with what to mend',
  critical: 'An error that must not happen: it goes back, and the lead is told',
  rejected: 'It is closed and not done again',
}

/** The same of work that was delivered before it was looked at. */
export const lateVerdictHints: Readonly<Record<Verdict, string>> = {
  passed: 'It was delivered already, and stays as it is',
  fixed_and_accepted: 'It was delivered already; you mended it afterwards, and it is no first pass',
  rework: 'It was delivered already: it is opened again, and goes back with what to mend',
  critical: 'An error that must not happen was delivered: it is opened again, and the lead is told',
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
  all: 'Every one is reviewed',
  random: 'Drawn at random',
  floor: 'Drawn for the period',
  forced: 'Always reviewed',
  for_cause: 'After a complaint',
  double: 'Second look, blind',
  adjudication: 'Two reviewers differ',
}

/** What a verdict counts for where somebody looked again without knowing it. */
export const secondLookTexts = {
  decides: 'Its verdict counts as the evidence, in place of the first and the second.',
  differed: 'It differed from the first verdict; a third reviewer decided.',
  bearsOut: 'Taken without knowing the first verdict, which it bears out.',
  replaced: 'It counts no more as evidence: two reviewers differed, and a third decided.',
  replacedBy: (name: string) => `${name} had another item looked at in its place:`,
  endedBy: (name: string) => `${name} ended the work before it was looked at:`,
  replacements: 'What was not looked at, though the sample had taken it',
  replacementsAbout:
    'By whom, how often and why. Another item of the same period was looked at instead, or the work was ended before a verdict; whoever does it often picks what they look at.',
  noneReplaced: 'Whatever the sample took was looked at.',
  times: (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`,
  replacedWord: 'Replaced by another',
  endedWord: 'Work ended before a verdict',
} as const

export const reviewStateWords: Readonly<Record<Review['state'], string>> = {
  requested: 'Waits',
  claimed: 'Claimed',
  passed: 'Passed',
  fixed_and_accepted: 'Fixed and accepted',
  rework: 'Sent back',
  critical: 'Sent back, critical',
  rejected: 'Rejected and closed',
  resubmitted: 'Handed in again',
  disputed: 'Disputed',
  upheld: 'Upheld',
  amended: 'Amended',
  overturned: 'Overturned',
  attributed: 'Found to be another person’s',
  replaced: 'Replaced in the sample',
  withdrawn: 'Withdrawn',
}

type Answer = NonNullable<NonNullable<ReviewRound['dispute']>['decision']>['answer']

export const disputeAnswerWords: Readonly<Record<Answer, string>> = {
  upheld: 'Uphold: the verdict was right',
  amended: 'Amend: another verdict is right',
  overturned: 'Overturn: the work was right',
  attributed: 'It is somebody else’s work',
}

export const decidedWords: Readonly<Record<Answer, string>> = {
  upheld: 'Upheld',
  amended: 'Amended',
  overturned: 'Overturned',
  attributed: 'Found to be somebody else’s work',
}

export const stepKindWords: Readonly<Record<SopStep['kind'], string>> = {
  do: 'Do',
  check: 'Check',
  decide: 'Decide',
  escalate: 'Escalate',
  record: 'Record',
}
