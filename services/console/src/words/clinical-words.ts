import type { Task } from '@understudy/contract/http/tasks'

type Place = NonNullable<Task['suspicion']>['places'][number]

/** Whether a task is clinical, who says so, and who has to say it next. */
export const clinicalWords = {
  title: 'Clinical or not',
  isClinical: 'It is clinical: nobody but a certified or designated scribe is given any of it.',
  isNot: 'It is not clinical: everybody to whom it is handed may do it.',
  suspect: 'Say that it may be clinical',
  suspectHint: 'From then on nobody but a scribe is given any of it, until a lead has answered.',
  suspectSend: 'Say so',
  reason: 'Why',
  looksClinical: 'It reads like clinical work',
  maybeClinical: 'It may be clinical',
  found: (words: string, places: string) => `“${words}” stands in ${places}.`,
  quoted: (reason: string) => `“${reason}”`,
  meanwhile: 'Nobody but a scribe is given any of it until a lead has answered.',
  yourTurn: 'You may answer:',
  isNotClinical: 'It is not clinical',
  isNotHint: 'It goes on as before. The same words are not asked about again.',
  mark: 'It is clinical',
  markHint: 'Whoever has any of it has to be a scribe; where somebody is not, it is said who, and what they have.',
  propose: 'Propose that it is not clinical',
  proposeHint:
    'It stays clinical until another owner or ops lead has confirmed it: two people take a task out of the guard.',
  proposeSend: 'Propose it',
  proposed: (name: string) => `${name} proposed that it is not clinical.`,
  youProposed: 'You proposed that it is not clinical.',
  staysClinical: 'It stays clinical until a second person confirms it.',
  mayConfirm: (names: string) => `One of these can: ${names}.`,
  nobodyElse: 'There is no other owner or ops lead who could.',
  invite: 'Invite one',
  confirm: 'Confirm that it is not clinical',
  confirmHint: 'You answer for the words of its name, brief and SOP too.',
  withdraw: 'Let it stay clinical',
  withdrawHint: 'The proposal is taken back.',
} as const

export const signalPlaceWords: Readonly<Record<Place, string>> = {
  name: 'its name',
  brief: 'its brief',
  sop: 'its SOP',
  item: 'the title of an item',
  person: 'what a lead said',
}

/** What the client counts of a week with a scribe. */
export const scribeWords = {
  title: 'What the client counts of a week with a scribe',
  none: 'No week is entered yet.',
  enter: 'Enter a week',
  weeks: 'Weeks that were entered',
  weekHead: 'Week',
  week: 'A day of the week',
  patients: 'Patients an hour',
  rvu: 'RVU an encounter',
  hint: 'RVU are the relative value units that were billed, for each encounter. What is left empty stays as it was entered.',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
} as const
