import type { Value } from './value.ts'

/** What is read of shifts that change hands. */
export const dutyWords = {
  ahead: 'Upcoming shifts',
  standIns: 'Changes to the rotation',
  swap: 'Swap shifts…',
  one: 'Shift',
  other: 'Swap with',
  shift: (who: Value, from: Value, until: Value) => `${who}: ${from} to ${until}`,
  samePerson: 'Both shifts belong to the same person; choose two people.',
  swapped: (one: Value, other: Value) => `${one} takes ${other}’s shift, and ${other} takes ${one}’s.`,
  swapIt: 'Swap shifts',
  isSwap: 'swapped',
  isStandIn: 'stand-in',
  takeBack: 'Undo change…',
  changeOf: (who: Value, from: Value) => `${who} from ${from}`,
  takeItBack: 'Undo change',
  bothGo: 'Both shifts of the swap are undone.',
} as const
