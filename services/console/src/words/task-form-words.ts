export const defineWords = {
  title: 'Add task…',
  send: 'Add task',
  type: 'Kind of work',
  custom: 'Something else',
  typeHint: 'Sets an SOP, the usual minutes and a turnaround for you.',
  name: 'Name of the task',
  place: 'Place',
  perWeek: 'Times a week',
  minutes: 'Minutes per item',
  risk: 'Risk',
  fit: 'Suggested role',
} as const

export const handOverWords = {
  title: 'Hand over task…',
  assistant: 'Assistant',
  cover: 'As',
  send: 'Hand over task',
  isHandedOver: 'Task handed over.',
  see: 'Open the delegation',
  nobody: 'No assistants yet.',
  invite: 'Invite assistant',
} as const

export const coverWords = { primary: 'Primary', backup: 'Backup' } as const

export const makeItemWords = {
  title: 'Create work item…',
  name: 'Title',
  who: 'Assistant',
  whoHint: 'If not set, routing chooses and the reason is shown.',
  wouldFind: (name: string) => `Routing would choose ${name} now.`,
  wouldFindNobody:
    'Nobody is available now. The work item would wait until you choose an assistant; a lead is notified.',
  nobodyHasTheTask: 'Nobody has this task yet. Hand it over first.',
  isMade: 'created.',
  has: (name: string) => `Assigned to ${name}.`,
  nobodyHasIt: 'Not assigned yet.',
  priority: 'Priority',
  send: 'Create work item',
} as const

export const needWords = {
  title: 'Access',
  none: 'Systems needed: none.',
  set: 'Edit access…',
  needs: 'Systems and roles, one per line',
  hint: 'For example “Practice inbox: reader”. Use the least role that the work needs.',
} as const

export const rubricWords = {
  title: 'Rubric',
  none: 'No rubric yet. Without one, reviewers pass or send back work and mark no criteria.',
  write: 'Write rubric',
  next: 'Write next version',
  drafted: 'Drafted from the definition of done. Edit before you publish.',
  criterion: 'Criterion',
  weight: 'Weight',
  critical: 'Critical',
  criticalHint: 'A critical criterion that is not met makes the verdict critical, whatever the score.',
  add: 'Add criterion',
  remove: 'Remove',
  threshold: 'Lowest mark that counts as met',
  thresholdHint:
    'Met counts 100 %, partly 50 %, not met 0 %. A lower mark proposes rework and asks for a theme and a comment.',
  counts: (weight: number) => `· Weight ${weight}`,
  notMetBelow: (percent: number) =>
    `A criterion marked below ${percent} % is not met and proposes rework, whatever the score.`,
  publish: 'Publish rubric',
  leave: 'Cancel',
  empty: 'Describe every criterion before you publish.',
} as const

export const cadenceWords = {
  title: 'Recurrence',
  none: 'None. Work items are created by hand, by a webhook or by the client.',
  add: 'Add recurrence…',
  send: 'Add recurrence',
  name: 'Title of its work items',
  nameHint: '{date} stands for the date of the run.',
  days: 'Days',
  time: 'Time',
  rule: 'Or a custom rule',
  ruleHint: 'An iCalendar RRULE, for example FREQ=MONTHLY;BYMONTHDAY=1.',
  every: (days: string, time: string, zone: string) => `${days} ${time} ${zone}`,
  customRule: (rule: string, zone: string) => `Custom rule ${rule}, ${zone}`,
  everyDay: 'Every day',
  everyWeekday: 'Every weekday',
  everyOf: (days: string) => `Every ${days}`,
  catchUp: 'Missed runs',
  next: 'Next',
  pause: 'Pause recurrence',
  resume: 'Resume recurrence',
  end: 'End recurrence',
  endOf: (title: string) => `End “${title}”…`,
  reason: 'Reason',
  paused: 'paused',
  ended: 'ended',
} as const

export const catchUpWords = {
  none: 'Skip',
  one: 'Create one work item for all of them',
  all: 'Create every work item',
} as const
