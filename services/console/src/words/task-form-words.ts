export const defineWords = {
  title: 'Describe a task',
  type: 'Kind of work',
  custom: 'Something else',
  typeHint: 'It brings an SOP, the usual minutes and a turnaround along.',
  name: 'What it is called here',
  place: 'Where it happens',
  perWeek: 'Times a week',
  minutes: 'Minutes each',
  risk: 'Risk',
  fit: 'Who should do it',
} as const

export const handOverWords = {
  title: 'Hand it over',
  assistant: 'Assistant',
  cover: 'As',
  send: 'Hand it to them',
  isHandedOver: 'It is handed over:',
  see: 'see what their first step needs',
  nobody: 'No assistant works here yet.',
  invite: 'Invite one',
} as const

export const coverWords = { primary: 'The primary', backup: 'A backup' } as const

export const makeItemWords = {
  title: 'Make a work item',
  name: 'What is to be done',
  who: 'Who does it',
  whoHint: 'Left empty, routing finds somebody and says why.',
  wouldFind: (name: string) => `Routing would find ${name} now.`,
  wouldFindNobody: 'Nobody can be routed to now: it would wait until you name somebody, and a lead is told.',
  nobodyHasTheTask: 'The task is not handed over to anybody yet.',
  isMade: 'is made.',
  has: (name: string) => `${name} has it.`,
  nobodyHasIt: 'Nobody has it yet.',
  priority: 'Priority',
  send: 'Make it',
} as const

export const needWords = {
  title: 'Access that it needs',
  none: 'It needs no system that is registered.',
  set: 'Say what it needs',
  needs: 'System and role, one a line',
  hint: 'As in “Practice inbox: reader”; the least role that the work needs.',
} as const

export const rubricWords = {
  title: 'Rubric',
  none: 'Without a rubric a reviewer passes or sends back, and marks nothing.',
  write: 'Write the rubric',
  next: 'Write the next version',
  drafted: 'Drafted from the definition of done.',
  criterion: 'Criterion',
  weight: 'Weight',
  critical: 'Critical',
  criticalHint: 'Failing a critical one is a critical verdict, whatever the score.',
  add: 'Add a criterion',
  remove: 'Remove',
  threshold: 'A criterion is not met below',
  thresholdHint:
    'Met counts 100, partly 50, not met 0. A mark below this proposes rework and asks for a theme and a comment.',
  counts: (weight: number) => `weight ${weight}`,
  notMetBelow: (percent: number) =>
    `A criterion marked below ${percent} % is not met, whatever the score: it proposes rework.`,
  publish: 'Publish the rubric',
  leave: 'Leave it',
  empty: 'A criterion has no words yet.',
} as const

export const cadenceWords = {
  title: 'Recurring work',
  none: 'Nothing recurs: items are made by hand, by a webhook or by the client.',
  add: 'Let it recur',
  name: 'What its items are called',
  nameHint: '{date} stands for the date of the run.',
  days: 'On',
  time: 'At',
  rule: 'Or by a rule of your own',
  ruleHint: 'An RRULE of iCalendar, as in FREQ=MONTHLY;BYMONTHDAY=1.',
  catchUp: 'What was missed',
  next: 'Next',
  pause: 'Pause',
  resume: 'Resume',
  end: 'End it',
  endOf: (title: string) => `End “${title}”`,
  reason: 'Why',
  paused: 'paused',
  ended: 'ended',
} as const

export const catchUpWords = {
  none: 'Is not made up for',
  one: 'One item for all of it',
  all: 'Every item of it',
} as const
