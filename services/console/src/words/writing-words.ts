import type { BriefSection, Change } from '@understudy/domain/task/task'
import type { Value } from './value.ts'

/** What belongs into each section of a brief. */
export const sectionHints: Readonly<Record<BriefSection, string>> = {
  goal: 'What is achieved, and for whom.',
  definitionOfDone: 'What is delivered where, in which format, by when.',
  inputs: 'Where to find everything, with a link for each.',
  tools: 'The systems used for the work.',
  constraints: 'What must not be changed, approved or sent.',
  examples: 'Two good examples and a bad one.',
  deadline: 'A time with its time zone, and how the work is handed off.',
  escalationRules: 'What is urgent, and the name of who decides.',
  trigger: 'What starts the work, and where it arrives.',
}

export const changeWords: Readonly<Record<Change, { readonly title: string; readonly hint: string }>> = {
  minor: { title: 'Minor', hint: 'Only the wording changes. Evidence stays as it is.' },
  major: { title: 'Major', hint: 'The work changes. Everyone on the task has to show their competence again.' },
}

export const starterWords = {
  about:
    'All nine sections are required. The starter brief is an example of intake and follow-up work; replace its text with your own.',
  asInTheExample: (hint: string) => `${hint} Not edited yet.`,
  stillOfExample: (sections: Value) => `Ready to publish. Still the example’s links and names: ${sections}.`,
  isExample: 'Some sections still hold the example’s text. Replace its links, names and times with your own.',
  begin: 'Use starter brief',
} as const
