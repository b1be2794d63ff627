import type { BriefSection, Change } from '@understudy/domain/task/task'
import type { Value } from './value.ts'

/** What belongs into each section of a brief. */
export const sectionHints: Readonly<Record<BriefSection, string>> = {
  goal: 'What is reached, and for whom.',
  definitionOfDone: 'What lies where, in which format, by when.',
  inputs: 'Where everything is found, with a link for each.',
  tools: 'The systems that are worked in.',
  constraints: 'What may not be changed, approved or sent.',
  examples: 'Two good ones and a bad one.',
  deadline: 'A time with its zone, and how it is handed off.',
  escalationRules: 'What is urgent, and who by name decides.',
  trigger: 'What starts it and where it arrives.',
}

export const changeWords: Readonly<Record<Change, { readonly title: string; readonly hint: string }>> = {
  minor: { title: 'Minor', hint: 'Only the wording: evidence stays as it is.' },
  major: { title: 'Major', hint: 'The work is another: whoever does it shows their competence anew.' },
}

export const starterWords = {
  about: 'An example of intake and follow-up work shows how much is enough; put your own words in its place.',
  asInTheExample: (hint: string) => `${hint} Still as in the example.`,
  stillOfExample: (sections: Value) =>
    `It can be published. Still as in the example, with its links and names: ${sections}.`,
  isExample: 'Some of it still stands as in the example: put your own links, names and times in.',
  begin: 'Begin with the starter brief',
} as const
