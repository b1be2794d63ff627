import type { MeasureFacts } from '@understudy/contract/http/insight'
import { countText } from './count-text.ts'

export const registerWords = {
  title: 'Register client',
  name: 'Name',
  zone: 'Time zone',
  zoneHint: 'Promises to the client are shown in this time zone.',
  days: 'Open on',
  opens: 'Opens at',
  closes: 'Closes at',
  regulated: 'Regulated: requires a compliance sign-off before work is handed over',
} as const

export const setUpWords = {
  sectionsOf: (client: string) => `Sections of the set-up of ${client}`,
  firstSteps: 'First steps',
  soFar: (client: string, done: number, all: number) => `First steps for ${client}: ${done} of ${all} done`,
  notRecorded: 'Not recorded yet',
  version: 'Version',
} as const

export const baselineWords = {
  title: 'Baseline',
  about: 'How the work stands before anything is handed over. The scorecard and the ROI compare with it.',
  send: 'Save baseline',
  record: 'Record baseline…',
  again: 'Update baseline…',
  backlog: 'Open items',
  minutes: 'Minutes a week that the client’s people spend on it',
  response: 'Minutes from a request to the first answer',
  source: 'Source of these figures',
  reason: 'Why it is recorded after the first delegation',
  reasonHint: 'Required once work has been handed over; only an owner can record it then.',
  told: (backlog: number, perWeek: string, response: string) =>
    `${countText(backlog, 'open item')} · ${perWeek} a week · ${response} to the first answer`,
} as const

export const intakeWords = {
  title: 'Intake',
  about: 'Where requests are sent, so that all work reaches an assistant through the board.',
  send: 'Save intake',
  agree: 'Record intake…',
  again: 'Change intake…',
  ways: 'How requests arrive',
  where: 'Instructions for the client’s people',
  confirmed: 'The client confirmed that its people know.',
  unconfirmed: 'Not confirmed yet: a contact of the client confirms it on the rollout plan.',
} as const

export const intakeWayWords: Readonly<Record<NonNullable<MeasureFacts['intake']>['ways'][number], string>> = {
  client: 'The client’s people enter it',
  inbound: 'By a webhook or a mailbox',
  cadence: 'It recurs on a schedule',
  agency: 'The agency enters it',
}

export const valueWords = {
  title: 'Value of an hour',
  about: 'The ROI multiplies the hours saved by these values.',
  send: 'Save hourly values',
  set: 'Set hourly values…',
  currency: 'Currency',
  leader: 'Leader, per hour',
  clinician: 'Clinician, per hour',
} as const

export const complianceWords = {
  title: 'Compliance sign-off',
  send: 'Record sign-off',
  expires: 'Expires',
  about: 'A regulated client signs off before work is handed over.',
  sign: 'Record sign-off…',
  agreement: 'Agreement',
  signedBy: 'Signed by',
  signedOn: 'Signed on',
  link: 'Link to the document',
  signed: (agreement: string, by: string) => `${agreement}, signed by ${by}`,
} as const

export const eraseWords = {
  title: 'Erase client',
  about:
    'This removes all names, titles, briefs, comments and questions of the client, and erases its people. What happened and its figures stay. Everything open must be closed first. This cannot be undone.',
  erase: 'Erase this client…',
  send: 'Erase client',
  going: 'The client is being erased. This can take a few minutes.',
  gone: 'This client was erased.',
} as const

export const systemFormWords = {
  register: 'Register system…',
  name: 'Name',
  kind: 'Kind',
  roles: 'Roles, narrowest first',
  rolesHint: 'Separate with commas. Each role includes the ones before it.',
  registerSend: 'Register system',
  grantSend: 'Record access',
  grant: 'Record access…',
  who: 'Person',
  system: 'System',
  client: 'Client',
  role: 'Role',
  separate: 'They have their own login',
  twoFactor: 'Two-factor sign-in verified on',
  manager: 'Password manager',
  managerHint: 'Only its name. Never write a password here.',
} as const

/** From an empty agency to the first reviewed item, each with the page on which it is done. */
export const stepWords = {
  baseline: 'Record the baseline and the intake',
  task: 'Describe a task',
  brief: 'Publish the brief',
  sop: 'Publish the SOP',
  rubric: 'Publish the rubric',
  member: 'Add an assistant',
  access: 'Record the assistant’s confidentiality agreement',
  delegation: 'Hand over the task',
  item: 'Create the first work item',
  review: 'Review the first submission',
  nextIs: (step: string) => `Next: ${step}`,
} as const
