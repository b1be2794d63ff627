import type { Value } from './value.ts'

/** What is read of the agency's own rules: each by its name, with what it means in one line. */
export const rulesWords = {
  about: 'How the agency works. Every rule has a default, which applies until you change it.',
  change: (title: string) => `Change ${title}…`,
  save: 'Save rules',
  ownersOnly: 'Only an owner can change this.',
  /** It breaks before what is in brackets and nowhere else. */
  range: (usual: Value, least: Value, most: Value) => `Default\u00a0${usual} (${least}\u2060–\u2060${most}).`,
  inUnit: (label: string, unit: string) => `${label} (${unit})`,
  percent: (value: Value) => `${value}\u00a0%`,
  yes: 'Yes',
  no: 'No',
  usuallyYes: 'Default: yes.',
  usuallyNo: 'Default: no.',
} as const

export const unitWords = {
  count: '',
  seconds: 'seconds',
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  percent: '%',
} as const

/** The groups of rules, in their order, under the headings by which a lead looks for them. */
export const ruleHeadings = {
  handOver: 'Hand-over',
  quality: 'Reviews and rework',
  telling: 'Escalations and messages',
  people: 'Daily updates and signing in',
} as const

export const ruleGroupWords = {
  gates: { title: 'Gates of a hand-over', change: 'gates' },
  promotion: { title: 'Automatic promotion', change: 'automatic promotion' },
  reviews: { title: 'Reviews', change: 'review rules' },
  recurrence: { title: 'Recurring rework', change: 'recurring rework' },
  absence: { title: 'Back from an absence', change: 'absence limit' },
  updates: { title: 'Daily updates', change: 'daily updates' },
  gathering: { title: 'Escalation timing', change: 'escalation timing' },
  risk: { title: 'Promises at risk', change: 'risk limits' },
  notices: { title: 'Message limits', change: 'message limits' },
  factor: { title: 'Second factor', change: 'second factor' },
} as const

export const gateRuleWords = {
  observations: {
    label: 'Items watched in shadow',
    meaning: 'How many real work items an assistant watches before doing one.',
  },
  workingDays: {
    label: 'Working days of reviewed work',
    meaning: 'Reviewed work must span at least this many working days before someone becomes independent.',
  },
  pauseDays: {
    label: 'Longest pause',
    meaning: 'If a hand-over is paused for longer, a lead is asked what to do.',
  },
} as const

export const promotionRuleWords = {
  label: 'Plans',
  meaning: 'Under these plans, anyone who meets the gate is promoted at once; under all others, a lead signs.',
  none: 'None',
  range: (plans: string) => `Default: none. Possible: ${plans}.`,
} as const

export const reviewRuleWords = {
  claimCap: {
    label: 'Reviews claimed at once',
    meaning: 'How many reviews one person can hold before finishing one.',
  },
  roundsLimit: {
    label: 'Rounds before escalation',
    meaning: 'Work that is sent back in this round is escalated, with the themes of its rework.',
  },
  doubles: {
    label: 'Blind second reviews',
    meaning: 'Some sampled work is reviewed twice, independently. Without this you cannot know what reviewers miss.',
  },
} as const

export const recurrenceRuleWords = {
  about: 'A process fix opens when the same theme of rework recurs often enough.',
  times: { label: 'Times on one task', meaning: 'How often on one task, whoever did the work.' },
  assistants: { label: 'Assistants affected', meaning: 'Or with how many assistants on the task.' },
  days: { label: 'Within', meaning: 'Only rework within this time counts together.' },
} as const

export const absenceRuleWords = {
  label: 'Longest absence',
  meaning: 'After a longer absence, all work is reviewed again, as on the first day of independence.',
} as const

export const updateRuleWords = {
  asked: {
    label: 'Ask assistants for a daily update',
    meaning: 'On their working days, in their own time zone.',
  },
  remindAt: {
    label: 'Remind at',
    meaning: 'Anyone who has not posted by then (in their own time zone) gets a reminder.',
  },
  missingAt: {
    label: 'Missing from',
    meaning: 'An update not posted by then (in the same time zone) is shown to leads as missing.',
  },
  crossed: 'Set the reminder earlier than the time from which an update is missing.',
} as const

export const settingRuleWords = {
  groupingWaitMs: {
    label: 'Wait to group messages',
    meaning: 'How long the first message waits, so that escalations with one cause go out together.',
  },
  groupingMostMs: {
    label: 'Wait at most',
    meaning: 'While more escalations keep coming, the first message goes out after this long.',
  },
  holdMs: {
    label: 'Resolve by itself after',
    meaning: 'How long the cause must be gone before an escalation resolves by itself.',
  },
  acknowledgeMs: {
    label: 'Time to resolve once taken',
    meaning: 'Nobody else is alerted for this long; then the escalation moves on unless it is resolved.',
  },
  remindBeforeMs: {
    label: 'Reminder before that time ends',
    meaning: 'How long before then the person who took it is reminded.',
  },
  riskRaisesAt: {
    label: 'Escalate at a risk of',
    meaning: 'A promise this likely to be missed is escalated before it is late.',
  },
  riskClearsAt: { label: 'Resolve below a risk of', meaning: 'Below this, the escalation resolves by itself.' },
  riskAgainMs: {
    label: 'Confirm after',
    meaning: 'A high risk is announced only if it is still as high after this long.',
  },
  risksCrossed: 'Set the risk that resolves lower than the risk that escalates.',
  remindedTooEarly: 'Set the reminder shorter than the time to resolve.',
} as const

export const noticeRuleWords = {
  perHour: {
    label: 'Messages per hour',
    meaning: 'The most one person or endpoint gets per channel; the rest comes together in a digest.',
  },
  criticalPerHour: {
    label: 'Critical messages per hour',
    meaning: 'Critical messages are counted separately, so others cannot crowd them out.',
  },
  longestHoldMs: {
    label: 'Held by quiet hours at most',
    meaning: 'After this long, a message goes out even during someone’s quiet hours.',
  },
} as const

export const factorRuleWords = {
  label: 'Everyone needs a second factor',
  meaning:
    'A passkey, single sign-on, or a code besides the password. Anyone without one, including you, must set one up before doing anything else.',
} as const
