/** What is read where an agency puts words of its own around every message. */
export const templateWords = {
  title: 'Message wording',
  about: 'Every message says what it is about. These words are added around it, for every recipient.',
  change: 'Change wording…',
  save: 'Save wording',
  subject: 'Subject',
  subjectHint: (filled: string) => `For e-mails. You can use ${filled}.`,
  intro: 'Opening',
  introHint: 'Comes after the first line of the message in e-mail, Slack and Teams.',
  footer: 'Closing',
  footerHint: 'Comes at the end of an e-mail.',
  nothing: 'None',
  looks: 'Preview',
  form: 'Message',
  way: 'Channel',
} as const

export const messageFormWords = { single: 'One', group: 'Several', digest: 'Digest' } as const
export const messageWayWords = { email: 'E-mail', slack: 'Slack', teams: 'Teams' } as const
