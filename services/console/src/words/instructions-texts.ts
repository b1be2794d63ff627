/** What is read in `instructions`: sentences whole, with what changes in them as arguments. */
export const instructionsTexts = {
  opensInANewTab: '(opens in a new tab)',
  notTicked: 'Not ticked',
  /** Of a step that need not be ticked, wherever it is read. */
  optional: '(optional)',
  notTickedOptional: 'Optional, not ticked',
  ticked: 'Ticked',
} as const
