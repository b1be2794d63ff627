/** How a client works, for whoever works for it. */
export const waysWords = {
  title: 'Ways of working',
  about: 'The client’s words, where things go and what they are called, for whoever works for it.',
  none: 'Nothing is described yet.',
  version: (version: number) => `version ${version}`,
  describe: 'Describe the ways of working',
  channels: 'Where things go',
  tasks: 'Tasks are sent and followed',
  chat: 'People talk',
  documents: 'Documents lie',
  channelHint: 'By name or link.',
  notAgreed: 'Nothing is agreed.',
  naming: 'What things are called',
  namingField: 'Rules for names, one a line',
  namingHint: 'As in “Referrals: surname, date, specialty”.',
  glossary: 'Words as the client uses them',
  term: 'Word',
  meaning: 'What it means here',
  addTerm: 'Add a word',
  termOf: (number: number) => `Word ${number}`,
} as const

/** Words that the client has approved for what is sent in its name. */
export const approvedWords = {
  title: 'Approved words',
  about: 'What may be sent in the client’s name as it stands. Whoever does the work finds them filled in beside it.',
  none: 'No words are approved yet.',
  by: (version: number, by: string) => `version ${version}, approved by ${by}`,
  keep: 'Keep approved words',
  change: (name: string) => `Change “${name}”`,
  name: 'What they are called',
  text: 'The words',
  textHint: '{title} is filled in with the title of the work, and so are the fields of its tracker, as {due_date}.',
  approvedBy: 'Approved by',
  retire: (name: string) => `Offer “${name}” no more`,
  retireSend: 'Offer them no more',
} as const

/** The client's word that its people know where requests go. */
export const intakeConfirmWords = {
  title: 'Where requests are sent',
  confirm: 'Confirm that your people know',
  note: 'How they were told',
  send: 'Confirm it',
  confirmed: (note: string) => `Your people know: “${note}”`,
  isConfirmed: (note: string) => `The client has confirmed that its people know: “${note}”`,
  contactOnly: 'Only the client can say that its people know.',
  askOne: (names: string) => `Ask ${names}: they confirm it here.`,
  nobodyToAsk: 'Nobody of the client signs in yet.',
  invite: 'Invite a contact',
} as const

/** How access to a client's systems is looked after. */
export const accessRuleWords = {
  title: 'How access is looked after',
  set: 'Change how access is looked after',
  hint: 'The next review is counted anew from today.',
  twoFactorDays: 'Two factors are verified again after (days)',
  reviewedWithinDays: 'An access stands unconfirmed for at most (days)',
  expiringDays: 'What ends is spoken of before (days)',
  reviewEveryMonths: 'Everybody’s access is reviewed every (months)',
  reviewTakesDays: 'A review may take (days)',
  told: (twoFactor: number, reviewed: number, months: number, takes: number, expiring: number) =>
    `Two factors are verified every ${twoFactor} days and each access is confirmed within ${reviewed}. Everybody’s is reviewed every ${months} months, within ${takes} days; what ends is spoken of ${expiring} days before.`,
} as const

/** The answer of the questionnaire, kept with the client. */
export const savedFitWords = {
  title: 'Tasks to begin with',
  about: 'What was listed, who should do it, and which three to five tasks are handed over first.',
  list: 'List the tasks and see who should do them',
  again: 'List them anew',
  keep: 'Keep it with a client',
  client: 'Client',
  chosen: 'To begin with, three to five',
  send: 'Keep it',
  isKept: 'It is kept:',
  see: 'see it at the client',
  others: (names: string) => `Listed too: ${names}.`,
} as const

export const promisedWords = {
  title: 'What is promised',
  about: 'The first policy that applies decides what new work is promised. Promises that run keep theirs.',
  recompute: 'Apply the new ones to promises that run',
} as const

/** A list of holidays that is typed in. */
export const holidayListWords = {
  take: 'Type in a list of holidays',
  name: 'What the list is called',
  nameHint: 'Said again under the same name, the list takes the place of the one before.',
  days: 'Days, one a line',
  daysHint: 'As in 2027-12-24 Christmas Eve.',
  send: 'Keep the list',
  lacks: (line: string) => `“${line}” does not begin with a day as in 2027-12-24`,
  ofList: (name: string) => `of the list “${name}”`,
} as const
