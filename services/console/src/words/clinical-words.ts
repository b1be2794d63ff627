import type { Task } from '@understudy/contract/http/tasks'

type Place = NonNullable<Task['suspicion']>['places'][number]

/** Whether a task is clinical, who says so, and who has to say it next. */
export const clinicalWords = {
  title: 'Clinical work',
  isClinical: 'Clinical. Only certified or designated scribes are assigned this work.',
  isNot: 'Not clinical. Anyone to whom the task is handed over can do the work.',
  suspect: 'Flag as possibly clinical…',
  suspectHint: 'Until a lead answers, only scribes are assigned this work.',
  suspectSend: 'Flag task',
  reason: 'Reason',
  looksClinical: 'This looks like clinical work',
  maybeClinical: 'Flagged as possibly clinical',
  found: (words: string, places: string) => `Found “${words}” in ${places}.`,
  quoted: (reason: string) => `“${reason}”`,
  meanwhile: 'Until a lead answers, only scribes are assigned this work.',
  yourTurn: 'Is this task clinical?',
  answer: 'Answer question…',
  yourAnswer: 'Your answer',
  answerSend: 'Save answer',
  isNotClinical: 'Not clinical',
  isNotHint: 'Work goes on as before. You are not asked about the same words again.',
  mark: 'Clinical',
  markHint: 'Everyone with this work must be a scribe. If somebody is not, you see who and what they have.',
  propose: 'Propose as not clinical…',
  proposeHint: 'The task stays clinical until a second owner or ops lead confirms.',
  proposeSend: 'Propose as not clinical',
  proposed: (name: string) => `${name} proposed this task as not clinical.`,
  youProposed: 'You proposed this task as not clinical.',
  staysClinical: 'The task stays clinical until a second person confirms.',
  mayConfirm: (names: string) => `A second owner or ops lead must confirm: ${names}.`,
  nobodyElse: 'A second owner or ops lead must confirm, and there is none.',
  invite: 'Invite somebody',
  confirm: 'Confirm as not clinical…',
  confirmSend: 'Confirm as not clinical',
  confirmHint: 'Your answer also covers the wording of its name, brief and SOP.',
  withdraw: 'Withdraw proposal…',
  withdrawSend: 'Withdraw proposal',
  withdrawHint: 'The task stays clinical.',
} as const

export const signalPlaceWords: Readonly<Record<Place, string>> = {
  name: 'the name',
  brief: 'the brief',
  sop: 'the SOP',
  item: 'the title of a work item',
  person: 'the reason a lead gave',
}

/** What the client counts of a week with a scribe. */
export const scribeWords = {
  title: 'Scribe results by week',
  none: 'None yet.',
  enter: 'Add week…',
  send: 'Add week',
  notSet: 'Not set',
  weeks: 'Weeks with results',
  weekHead: 'Week',
  week: 'Any day of the week',
  patients: 'Patients per hour',
  rvu: 'RVU per encounter',
  hint: 'RVU are the relative value units billed per encounter. Fields left empty keep their value.',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
} as const
