/** How a client works, for whoever works for it. */
export const waysWords = {
  title: 'Ways of working',
  about: 'The client’s terms, channels and naming rules, for everyone who works for it.',
  none: 'Not described yet. Record where tasks, chat and documents are, and the client’s own terms.',
  version: (version: number) => `Version ${version}`,
  send: 'Save changes',
  describe: 'Edit ways of working…',
  channels: 'Channels',
  tasks: 'Tasks are tracked in',
  chat: 'People talk in',
  documents: 'Documents are kept in',
  channelHint: 'A name or a link.',
  notAgreed: 'Not set',
  naming: 'Naming rules',
  namingField: 'Naming rules, one per line',
  namingHint: 'For example: Referrals: surname, date, specialty',
  glossary: 'Glossary',
  term: 'Term',
  meaning: 'Meaning',
  addTerm: 'Add term',
  termOf: (number: number) => `Term ${number}`,
} as const

/** Words that the client has approved for what is sent in its name. */
export const approvedWords = {
  title: 'Approved words',
  about: 'Texts that may be sent in the client’s name as they are. Assistants see them filled in next to the work.',
  none: 'No approved words yet.',
  by: (version: number, by: string) => `Version ${version} · approved by ${by}`,
  send: 'Save words',
  keep: 'Add approved words…',
  change: (name: string) => `Edit “${name}”…`,
  name: 'Name',
  text: 'Text',
  textHint:
    '{title} is replaced by the title of the work item. Tracker fields work the same way, for example {due_date}.',
  approvedBy: 'Approved by',
  retire: (name: string) => `Withdraw “${name}”…`,
  retireSend: 'Withdraw words',
} as const

/** The client's word that its people know where requests go. */
export const intakeConfirmWords = {
  title: 'Intake',
  confirm: 'Confirm that your people know…',
  note: 'How were they told?',
  send: 'Confirm intake',
  confirmed: (note: string) => `Your people know: “${note}”`,
  isConfirmed: (note: string) => `The client confirmed that its people know: “${note}”`,
  contactOnly: 'Only a contact of the client can confirm that its people know.',
  askOne: (names: string) => `Ask ${names} to confirm it on this page.`,
  nobodyToAsk: 'The client has no contact yet.',
  invite: 'Invite a contact',
} as const

/** How access to a client's systems is looked after. */
export const accessRuleWords = {
  title: 'Access rules',
  send: 'Save access rules',
  set: 'Change access rules…',
  hint: 'The next review date is calculated again from today.',
  twoFactorDays: 'Verify two-factor sign-in again after (days)',
  reviewedWithinDays: 'Confirm each access within (days)',
  expiringDays: 'Warn before an access expires (days)',
  reviewEveryMonths: 'Access review every (months)',
  reviewTakesDays: 'Complete a review within (days)',
  told: (twoFactor: number, reviewed: number, months: number, takes: number, expiring: number) =>
    `Two-factor sign-in is verified every ${twoFactor} days, and each access is confirmed within ${reviewed} days. Access is reviewed every ${months} months, within ${takes} days. You are warned ${expiring} days before an access expires.`,
} as const

/** The answer of the questionnaire, kept with the client. */
export const savedFitWords = {
  title: 'First tasks',
  about: 'The three to five tasks to hand over first, and who should do them.',
  list: 'List tasks and see who should do them',
  again: 'List tasks again',
  keep: 'Save to client…',
  client: 'Client',
  chosen: 'First tasks (3 to 5)',
  send: 'Save first tasks',
  isKept: 'Saved.',
  see: 'Open the client',
  others: (names: string) => `Also listed: ${names}.`,
} as const

export const promisedWords = {
  title: 'Promises',
  about: 'The first matching policy sets the promises of new work. Running promises keep their deadlines.',
  recompute: 'Apply to running promises…',
} as const

/** A list of holidays that is typed in. */
export const holidayListWords = {
  take: 'Add a holiday list…',
  name: 'List name',
  nameHint: 'A list with the same name is replaced.',
  days: 'Days, one per line',
  daysHint: 'For example: 2027-12-24 Christmas Eve',
  send: 'Save list',
  lacks: (line: string) => `“${line}” must start with a date, such as 2027-12-24`,
  ofList: (name: string) => `from the list “${name}”`,
} as const
