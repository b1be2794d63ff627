import { withChanged } from './evolve.ts'
import type { ClockChange } from './promises.ts'

export const noChange: ClockChange = { clocks: [], happened: [] }

/** One change and then another as one: of a clock that both changed the later says how it stands. */
export function together(one: ClockChange, other: ClockChange): ClockChange {
  return { clocks: withChanged(one.clocks, other.clocks), happened: [...one.happened, ...other.happened] }
}
