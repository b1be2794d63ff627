import type { Task } from '@understudy/contract/http/tasks'

type FieldKind = Task['tracker'][number]['kind']
type CriterionKind = Task['criteria'][number]['kind']

/** Who answers for a task, and what is asked of whoever does it. */
export const runWords = {
  title: 'How it is run',
  owner: 'Answers for it',
  nobody: 'Nobody is named: what has to be mended about it opens for nobody in particular.',
  nameOwner: 'Name who answers for it',
  lead: 'Owner or ops lead',
  minutes: 'One item takes',
  notSaid: 'Nobody has said.',
  asARule: (length: string) => `${length} as a rule`,
  setMinutes: 'Say how long one item takes',
  minutesField: 'Minutes',
  minutesHint: 'Load, coverage and planning are measured by it.',
  staffing: 'Who does it',
  dedicated: 'It is dedicated: those to whom it is handed do it.',
  pooled: (pool: string) => `The pool “${pool}” shares it, beside those to whom it is handed.`,
  inPool: (names: string) => `In the pool: ${names}.`,
  nobodyInPool: 'Nobody’s profile names the pool yet.',
  setStaffing: 'Change who shares it',
  pool: 'Pool',
  poolHint: 'Whoever’s profile names the pool may be given its work. Empty: dedicated.',
  poolsSoFar: (names: string) => `Pools that profiles name: ${names}. Empty: dedicated.`,
  requires: 'Asks for',
  requiresNothing: 'Nothing in particular.',
  setRequires: 'Say what it asks for',
  skills: 'Skills',
  specialties: 'Specialties',
  languages: 'Languages',
  tools: 'Tools',
  wordsHint: 'Parted by commas. Whoever lacks one is not routed to.',
  toolsHint: 'Parted by commas. Tasks that share a tool are near to each other.',
} as const

/** Under which plan it is proved that somebody does it alone, and with which other tasks. */
export const proofWords = {
  title: 'How it is proved',
  plan: 'Plan',
  planOf: (planId: string) => `“${planId}”, for everybody to whom it is handed from now on.`,
  stays: 'Whoever has it already stays under the plan that they began with, and is moved one by one:',
  change: 'Put it under another plan',
  send: 'Put it under this plan',
  family: 'Shares its evidence with',
  alone: 'No other task: what somebody shows here is proved here.',
  share: 'Share evidence with another task',
  shareHint: 'Tasks of one SOP family under one plan: what somebody shows on one of them counts on the other.',
  other: 'Task',
  shareSend: 'Share it',
  leave: 'Share no more',
  leaveHint: 'What was shared so far stays.',
} as const

export const trackerWords = {
  title: 'What each item is followed by',
  none: 'By its states alone.',
  set: 'Change the fields of its tracker',
  fields: 'Fields',
  hint: 'Answers are parted by commas. Values of a field that is taken out stay with their items, and are shown no more.',
  field: (number: number) => `Field ${number}`,
  add: 'Add a field',
  name: 'Name',
  kind: 'Takes',
  choices: 'Answers',
  told: (name: string, kind: string) => `${name} (${kind})`,
} as const

export const fieldKindWords: Readonly<Record<FieldKind, string>> = {
  text: 'Text',
  number: 'A number',
  date: 'A date',
  choice: 'One of several answers',
}

export const criteriaWords = {
  title: 'Checked before a person looks',
  none: 'Nothing: every submission goes to whoever looks at it.',
  set: 'Change what is checked',
  checks: 'Checks',
  hint: 'A submission that fails one is not taken, and told why. Items that were made before keep what held then.',
  check: (number: number) => `Check ${number}`,
  add: 'Add a check',
  kind: 'What is checked',
  field: 'Field',
  pattern: 'Looks like',
  patternHint: '9 is a digit, A a letter, * anything.',
  atLeast: 'Links at least',
  fields: 'Fields that are added up',
  total: 'Field with their sum',
  filled: (field: string) => `“${field}” is filled in`,
  looksLike: (field: string, pattern: string) => `“${field}” looks like ${pattern}`,
  links: (atLeast: number) => `at least ${atLeast} ${atLeast === 1 ? 'link' : 'links'}`,
  sum: (fields: string, total: string) => `${fields} add up to “${total}”`,
} as const

export const criterionKindWords: Readonly<Record<CriterionKind, string>> = {
  links: 'So many links are given',
  filled: 'A field is filled in',
  pattern: 'A field looks as it should',
  sum: 'Fields add up to another',
}
