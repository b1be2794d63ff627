/** What all forms say. */
export const formWords = {
  optional: 'optional',
  add: 'Add it',
  save: 'Save it',
  record: 'Record it',
} as const
