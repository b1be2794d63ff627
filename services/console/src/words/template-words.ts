/** What is read where an agency puts words of its own around every message. */
export const templateWords = {
  title: 'Words around every message',
  about: 'Each message says by itself what is the matter. These words stand around it, whoever it goes to.',
  change: 'Change the words',
  save: 'Save the words',
  subject: 'Subject',
  subjectHint: (filled: string) => `Of e-mails. Filled in where you name them: ${filled}.`,
  intro: 'Beginning',
  introHint: 'Stands before what is the matter: in e-mails, Slack and Teams.',
  footer: 'End',
  footerHint: 'Stands under an e-mail.',
  nothing: 'Nothing',
  looks: 'What it looks like',
  form: 'What the message is about',
  way: 'By which way',
} as const

export const messageFormWords = { single: 'One thing', group: 'Several of one cause', digest: 'A digest' } as const
export const messageWayWords = { email: 'E-mail', slack: 'Slack', teams: 'Teams' } as const
