import type { Value } from './value.ts'

/** What is read where the themes of rework have their names. */
export const themeWords = {
  title: 'Names of themes',
  about:
    'By these names verdicts say why work came back: all of the agency, in whatever span. Words that mean one thing are made one theme, and what was counted under either counts on.',
  list: 'Themes of the agency',
  none: 'No verdict has named a theme yet, and nobody else has.',
  theme: 'Theme',
  alsoCalled: 'Said as',
  suggests: 'Suggests the cause',
  count: 'Counted',
  acts: 'What can be done',
  name: 'Name a theme',
  nameField: 'Name',
  nameIt: 'Name it',
  cause: 'Cause that it suggests',
  rename: (theme: Value) => `Rename “${theme}”`,
  renameIt: 'Rename it',
  merge: (theme: Value) => `Merge “${theme}” into another`,
  into: 'Part of',
  mergeIt: 'Make them one',
  mergeSays: (theme: Value, into: Value) =>
    `“${theme}” is counted as “${into}” from then on, and what was counted before too. Nothing parts them again.`,
} as const
