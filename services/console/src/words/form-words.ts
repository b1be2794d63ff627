import type { Value } from './value.ts'

/** What all forms say. */
export const formWords = {
  optional: 'optional',
  chooseOne: 'Choose one',
  titleOf: (title: string, about: string) => `${title}: ${about}`,
  timeIn: (zone: Value) => `Time in ${zone}.`,
  dayIn: (zone: Value) => `Day in ${zone}.`,
  add: 'Add it',
  save: 'Save it',
  record: 'Record it',
  remove: 'Remove',
  removeRow: (row: string) => `Remove ${row}`,
  findWork: (label: string) => `${label}: words of its title`,
  wordsOfItsTitle: 'Words of its title',
  noSuchWork: 'No work of this client is called that.',
  takeItOut: 'Take it out',
  takeOut: (title: string) => `Take it out: ${title}`,
} as const
