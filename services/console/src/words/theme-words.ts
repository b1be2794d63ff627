import type { Value } from './value.ts'

/** What is read where the themes of rework have their names. */
export const themeWords = {
  title: 'Theme names',
  about: 'Reviewers use these names to say why work came back. They apply to the whole agency and to every period.',
  list: 'Themes',
  none: 'No themes yet. Name one here, or let reviewers name them in verdicts.',
  theme: 'Theme',
  alsoCalled: 'Also called',
  suggests: 'Suggested cause',
  count: 'Times named',
  acts: 'Actions',
  name: 'Add theme…',
  nameField: 'Name',
  nameIt: 'Add theme',
  cause: 'Suggested cause',
  rename: 'Rename…',
  renameIt: 'Rename theme',
  merge: 'Merge…',
  into: 'Merge into',
  mergeIt: 'Merge themes',
  mergeSays: (theme: Value, into: Value) =>
    `“${theme}” will be counted as “${into}”, including past verdicts. This cannot be undone.`,
} as const
