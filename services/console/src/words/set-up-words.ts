import type { MeasureFacts } from '@understudy/contract/http/insight'

export const registerWords = {
  title: 'Register a client',
  name: 'Name',
  zone: 'Time zone',
  zoneHint: 'Every promise to the client is told in it.',
  days: 'Open on',
  opens: 'Opens at',
  closes: 'Closes at',
  regulated: 'Regulated: nothing is handed over before a compliance sign-off',
} as const

export const setUpWords = {
  firstSteps: 'First steps',
  soFar: (client: string, done: number, all: number) => `First steps of ${client}: ${done} of ${all} done`,
  nobodySaid: 'Nobody has said yet.',
  version: 'version',
} as const

export const baselineWords = {
  title: 'Baseline',
  about: 'How the work stands before anything is handed over. The scorecard and the return are reckoned from it.',
  record: 'Record the baseline',
  again: 'Record it anew',
  backlog: 'Items that lie open',
  minutes: 'Minutes a week that their own people spend on it',
  response: 'Minutes from a request to the first answer',
  source: 'How that is known',
  reason: 'Why it is captured after the first delegation',
  reasonHint: 'Only once something is handed over; an owner says it.',
  told: (backlog: number, minutes: number, response: number) =>
    `${backlog} items open, ${minutes} minutes a week, ${response} minutes to the first answer`,
} as const

export const intakeWords = {
  title: 'Intake',
  about: 'Where requests are sent, so that nothing reaches an assistant past the board.',
  agree: 'Agree the intake',
  again: 'Agree another one',
  ways: 'Ways in',
  where: 'In the words that their people are told',
  confirmed: 'The client has confirmed that its people know.',
  unconfirmed: 'A contact of the client confirms it on the rollout plan.',
} as const

export const intakeWayWords: Readonly<Record<NonNullable<MeasureFacts['intake']>['ways'][number], string>> = {
  client: 'The client’s people type it in',
  inbound: 'By a webhook or a mailbox',
  cadence: 'It recurs by a calendar',
  agency: 'The agency types it in',
}

export const valueWords = {
  title: 'What an hour is worth',
  about: 'The return compares the hours saved with it.',
  set: 'Say what an hour is worth',
  currency: 'Currency',
  leader: 'An hour of the leader’s time',
  clinician: 'An hour of a clinician’s time',
} as const

export const complianceWords = {
  title: 'Compliance sign-off',
  about: 'A regulated client signs off before anything is handed over.',
  sign: 'Record the sign-off',
  agreement: 'Agreement',
  signedBy: 'Signed by',
  signedOn: 'Signed on',
  link: 'Link to the document',
  signed: (agreement: string, by: string) => `${agreement}, signed by ${by}`,
} as const

export const eraseWords = {
  title: 'Forget this client',
  about:
    'What was written for it goes for good, and its people are forgotten: names, titles, briefs, comments, questions. What happened and its figures stay. It is refused while anything is open.',
  erase: 'Forget what was written for it',
  send: 'Forget for good',
  reason: 'Why, without a name',
  going: 'It is being forgotten, step by step.',
  gone: 'It was forgotten.',
} as const

export const systemFormWords = {
  register: 'Register a system',
  name: 'Name',
  kind: 'Kind',
  roles: 'Its roles, the narrowest first',
  rolesHint: 'Parted by commas; each covers those before it.',
  grant: 'Record an access',
  who: 'Who',
  system: 'System',
  client: 'Client',
  role: 'Role there',
  separate: 'A login of their own',
  twoFactor: 'Two factors verified on',
  manager: 'Password manager that keeps it',
  managerHint: 'Its name, never anything that opens it.',
} as const

/** From an empty agency to the first reviewed item, each with the page on which it is done. */
export const stepWords = {
  baseline: 'Record the baseline and agree the intake',
  task: 'Describe a task',
  brief: 'Publish its brief',
  sop: 'Publish its SOP',
  rubric: 'Publish its rubric',
  member: 'Take in an assistant',
  access: 'Record their confidentiality agreement',
  delegation: 'Hand the task to them',
  item: 'Make the first work item',
  review: 'Review what is handed in',
  nextIs: (step: string) => `Next: ${step}`,
} as const
