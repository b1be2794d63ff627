import type { Value } from './value.ts'

/** What all forms say. */
export const formWords = {
  optional: 'optional',
  chooseOne: 'Choose one',
  titleOf: (title: string, about: string) => `${title}: ${about}`,
  timeIn: (zone: Value) => `Time in ${zone}.`,
  dayIn: (zone: Value) => `Day in ${zone}.`,
  notSet: 'Not set',
  save: 'Save changes',
  notSaved: 'Changes not saved',
  cancel: 'Cancel',
  remove: 'Remove',
  removeRow: (row: string) => `Remove ${row}`,
  findWork: (label: string) => `${label}: search by title`,
  wordsOfItsTitle: 'Search by title',
  noSuchWork: 'No item of this client matches.',
  takeItOut: 'Remove',
  changeItem: 'Change item',
  withTitle: (act: string, title: string) => `${act}: ${title}`,
} as const

/** What is asked of whoever erases somebody or something for good. */
export const eraseFormWords = {
  reason: 'Reason',
  reasonHint: 'Stays in the audit log: do not name anyone.',
  confirm: (name: string) => `Type “${name}” to confirm`,
  lacks: 'Type the name exactly as shown.',
} as const
