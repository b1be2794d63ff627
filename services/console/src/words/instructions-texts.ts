/** What is read in `instructions`: sentences whole, with what changes in them as arguments. */
export const instructionsTexts = {
  opensInANewTab: '(opens in a new tab)',
  notTicked: 'Not ticked',
  notNeeded: 'Not needed',
  ticked: 'Ticked',
} as const
