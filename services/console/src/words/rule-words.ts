import type { Value } from './value.ts'

/** What is read of the agency's own rules: each by its name, with what it means in one line. */
export const rulesWords = {
  about: 'By these rules the agency works. Each has a usual value, which holds until the agency sets its own.',
  change: (title: string) => `Change ${title}`,
  save: 'Save them',
  ownersOnly: 'An owner of the agency changes this.',
  range: (usual: Value, least: Value, most: Value) => `Usually ${usual}, from ${least} to ${most}.`,
  inUnit: (label: string, unit: string) => `${label} (${unit})`,
  percent: (value: Value) => `${value}\u00a0%`,
  yes: 'Yes',
  no: 'No',
  usuallyYes: 'Usually yes.',
  usuallyNo: 'Usually no.',
} as const

export const unitWords = { count: '', seconds: 'seconds', minutes: 'minutes', hours: 'hours', percent: '%' } as const

/** The groups of rules, in their order, under the headings by which a lead looks for them. */
export const ruleHeadings = {
  handOver: 'Hand-over',
  quality: 'Reviews and rework',
  telling: 'Escalations and messages',
  people: 'Daily updates and signing in',
} as const

export const ruleGroupWords = {
  gates: { title: 'Gates of a hand-over', change: 'the gates' },
  promotion: { title: 'Promotion without a signature', change: 'which plans promote by themselves' },
  reviews: { title: 'Reviews', change: 'the rules of reviews' },
  recurrence: { title: 'When rework comes back', change: 'when rework comes back' },
  absence: { title: 'Back from an absence', change: 'the limit of an absence' },
  updates: { title: 'When daily updates are due', change: 'when daily updates are due' },
  gathering: { title: 'How escalations are told', change: 'how escalations are told' },
  risk: { title: 'Promises at risk', change: 'when a risk is told' },
  notices: { title: 'How much is sent', change: 'how much is sent' },
  factor: { title: 'Second factor', change: 'the second factor' },
} as const

export const gateRuleWords = {
  observations: {
    label: 'Items watched in shadow',
    meaning: 'So many real work items an assistant watches before doing any.',
  },
  workingDays: {
    label: 'Working days of evidence',
    meaning: 'On so many different working days the reviewed work lies before somebody can become independent.',
  },
  pauseDays: { label: 'Days of a pause', meaning: 'Of a hand-over that is paused longer, a lead is asked.' },
} as const

export const promotionRuleWords = {
  label: 'Plans',
  meaning: 'Under these plans whoever has shown competence is promoted at once; under any other a named person signs.',
  none: 'None',
  range: (plans: string) => `Usually none; it can be ${plans}, and no other.`,
} as const

export const reviewRuleWords = {
  claimCap: {
    label: 'Reviews claimed at once',
    meaning: 'So many one person may hold; the next is claimed when one of them is done.',
  },
  roundsLimit: {
    label: 'Rounds that are too many',
    meaning: 'Work that comes back in this round is escalated, with the themes that it came back for.',
  },
  doubles: {
    label: 'Blind second reviews',
    meaning: 'A part of the random sample is reviewed twice, blindly: without it nobody knows what reviewers miss.',
  },
} as const

export const recurrenceRuleWords = {
  about: 'A process fix opens when a theme of rework comes back to one task so often, or to so many assistants.',
  times: { label: 'Times on one task', meaning: 'So many times, whoever did the work.' },
  assistants: { label: 'Assistants who have it', meaning: 'Or with so many assistants who do the task.' },
  days: { label: 'Within days', meaning: 'Only what came back within so many days counts together.' },
} as const

export const absenceRuleWords = {
  label: 'Days away',
  meaning: 'Whoever comes back after more days has everything reviewed again, as on the first day of independence.',
} as const

export const updateRuleWords = {
  asked: {
    label: 'Assistants are asked for a daily update',
    meaning: 'On their days of work, by the clock where they are.',
  },
  remindAt: { label: 'Reminded at', meaning: 'Whoever has not posted by then, by the clocks where they are, gets a reminder.' },
  missingAt: { label: 'Missing from', meaning: 'What is not posted by then, by the same clocks, counts as missing, and a lead sees it.' },
  crossed: 'The reminder comes first.',
} as const

export const settingRuleWords = {
  groupingWaitMs: {
    label: 'Waits for more of one cause',
    meaning: 'So long the first message waits, so that what has one cause comes in one message.',
  },
  groupingMostMs: {
    label: 'Waits no longer than',
    meaning: 'While more keeps coming, the first message goes out after so long at the latest.',
  },
  holdMs: {
    label: 'Resolves itself after',
    meaning: 'So long its cause has to be gone before an escalation ends by itself.',
  },
  acknowledgeMs: {
    label: 'Stays with whoever took it',
    meaning: 'So long nobody else is told; then it climbs on unless it is resolved.',
  },
  remindBeforeMs: {
    label: 'Reminded before that ends',
    meaning: 'So long before its end whoever took it is reminded.',
  },
  riskRaisesAt: {
    label: 'Raised from a risk of',
    meaning: 'A promise that is missed with this chance raises an escalation before it is late.',
  },
  riskClearsAt: { label: 'Gone below a risk of', meaning: 'Below this chance it resolves itself.' },
  riskAgainMs: {
    label: 'Looked at again after',
    meaning: 'A high risk is told only where it is still as high after so long.',
  },
  risksCrossed: 'A risk is gone below the one from which it is raised.',
  remindedTooEarly: 'The reminder comes while it is still theirs: give it a shorter time.',
} as const

export const noticeRuleWords = {
  perHour: {
    label: 'Messages an hour',
    meaning: 'So many one person or endpoint gets by one channel; what is more comes together in a digest.',
  },
  criticalPerHour: {
    label: 'Critical messages an hour',
    meaning: 'What is critical is counted apart, so that nothing else takes its place.',
  },
  longestHoldMs: {
    label: 'Held by quiet hours at most',
    meaning: 'After so long a message goes out even in somebody’s quiet hours.',
  },
} as const

export const factorRuleWords = {
  label: 'Everybody needs a second factor',
  meaning:
    'A passkey, single sign-on, or a code beside the password. Whoever is in without one, you too, sets one up before anything else.',
} as const
