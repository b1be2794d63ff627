import type { Task } from '@understudy/contract/http/tasks'

type FieldKind = Task['tracker'][number]['kind']
type CriterionKind = Task['criteria'][number]['kind']

/** Who answers for a task, and what is asked of whoever does it. */
export const runWords = {
  title: 'Work settings',
  owner: 'Owner',
  nobody: 'Not set. Process fixes of this task are assigned to nobody.',
  nameOwner: 'Set owner…',
  lead: 'Owner or ops lead',
  minutes: 'Time per item',
  notSaid: 'Not set',
  asARule: (length: string) => `About ${length}`,
  setMinutes: 'Set time per item…',
  minutesField: 'Minutes',
  minutesHint: 'Used for load, coverage and planning.',
  staffing: 'Staffing',
  dedicated: 'Dedicated: only those to whom the task is handed over.',
  pooled: (pool: string) => `Pool “${pool}”, and those to whom the task is handed over.`,
  inPool: (names: string) => `In this pool: ${names}.`,
  nobodyInPool: 'Nobody is in this pool yet.',
  setStaffing: 'Change staffing…',
  pool: 'Pool',
  poolHint:
    'People with this pool in their profile can be assigned its work. Leave empty if only people to whom the task is handed over do it.',
  poolsSoFar: (names: string) =>
    `Pools in profiles: ${names}. Leave empty if only people to whom the task is handed over do it.`,
  requires: 'Skills and languages needed',
  requiresNothing: 'Not set',
  setRequires: 'Edit skills and languages…',
  skills: 'Skills',
  specialties: 'Specialties',
  languages: 'Languages',
  tools: 'Tools',
  wordsHint: 'Separated by commas. People who lack one are not chosen by routing.',
  toolsHint: 'Separated by commas. Tasks that share a tool count as related.',
} as const

/** Under which plan it is proved that somebody does it alone, and with which other tasks. */
export const proofWords = {
  title: 'Quality plan',
  plan: 'Plan',
  planOf: (planId: string) => `“${planId}”, for new delegations.`,
  stays: 'Keep the plan they started with:',
  change: 'Change plan…',
  send: 'Change plan',
  family: 'Shared evidence',
  alone: 'None. Evidence from this task counts here only.',
  share: 'Share evidence with another task…',
  shareHint: 'For tasks with one SOP family and one plan: evidence from one counts for the other.',
  other: 'Task',
  shareSend: 'Share evidence',
  leave: 'Stop sharing evidence…',
  leaveSend: 'Stop sharing evidence',
  leaveHint: 'Evidence shared so far stays.',
} as const

export const trackerWords = {
  title: 'Tracker fields',
  none: 'None. Each work item shows its state only.',
  set: 'Edit tracker fields…',
  fields: 'Fields',
  hint: 'Separate answers by commas. If you remove a field, its values are kept but no longer shown.',
  field: (number: number) => `Field ${number}`,
  add: 'Add field',
  name: 'Name',
  kind: 'Type',
  choices: 'Answers',
  told: (name: string, kind: string) => `${name} (${kind})`,
} as const

export const fieldKindWords: Readonly<Record<FieldKind, string>> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  choice: 'Choice of answers',
}

export const criteriaWords = {
  title: 'Automatic checks',
  none: 'None. Every submission goes straight to review.',
  set: 'Edit checks…',
  checks: 'Checks',
  hint: 'A submission that fails a check is refused with the reason. Existing work items keep their earlier checks.',
  check: (number: number) => `Check ${number}`,
  add: 'Add check',
  kind: 'Check',
  field: 'Field',
  pattern: 'Pattern',
  patternHint: '9 is a digit, A a letter, * anything.',
  atLeast: 'Minimum number of links',
  fields: 'Fields to add up',
  total: 'Field with the total',
  filled: (field: string) => `“${field}” must be filled in`,
  looksLike: (field: string, pattern: string) => `“${field}” must match the pattern ${pattern}`,
  links: (atLeast: number) => `At least ${atLeast} ${atLeast === 1 ? 'link' : 'links'}`,
  sum: (fields: string, total: string) => `${fields} must add up to “${total}”`,
} as const

export const criterionKindWords: Readonly<Record<CriterionKind, string>> = {
  links: 'Minimum number of links',
  filled: 'Field is filled in',
  pattern: 'Field matches a pattern',
  sum: 'Fields add up to a total',
}
