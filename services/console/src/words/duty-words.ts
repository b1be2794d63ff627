import type { Value } from './value.ts'

/** What is read of shifts that change hands. */
export const dutyWords = {
  ahead: 'Shifts ahead',
  standIns: 'Changes of it',
  swap: (name: Value) => `Swap two shifts of “${name}”`,
  one: 'This shift',
  other: 'Changes hands with',
  shift: (who: Value, from: Value, until: Value) => `${who}: ${from} to ${until}`,
  samePerson: 'Both are the same person’s.',
  swapped: (one: Value, other: Value) => `${one} takes the shift of ${other}, and ${other} that of ${one}.`,
  swapIt: 'Swap them',
  isSwap: 'swapped',
  isStandIn: 'stands in',
  takeBack: (who: Value, from: Value) => `Take back: ${who} from ${from}`,
  takeItBack: 'Take it back',
  bothGo: 'Both shifts of the swap go back.',
} as const
