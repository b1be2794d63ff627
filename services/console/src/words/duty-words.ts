import type { Value } from './value.ts'

/** What is read of shifts that change hands. */
export const dutyWords = {
  ahead: 'Upcoming shifts',
  standIns: 'Changes to the rotation',
  swap: 'Swap shifts…',
  one: 'Shift',
  other: 'Swap with',
  shift: (who: Value, when: Value) => `${who} · ${when}`,
  samePerson: 'Both shifts belong to the same person; choose two people.',
  swapped: (one: Value, its: Value, other: Value, theirs: Value) => `${one} takes ${theirs}, ${other} takes ${its}.`,
  swapIt: 'Swap shifts',
  isSwap: 'swapped',
  isStandIn: 'stand-in',
  undoSwap: 'Undo swap…',
  undoSwapIt: 'Undo swap',
  removeStandIn: 'Remove stand-in…',
  removeStandInIt: 'Remove stand-in',
  changeOf: (who: Value, from: Value) => `${who} from ${from}`,
  bothGo: 'Both shifts of the swap are undone.',
} as const
