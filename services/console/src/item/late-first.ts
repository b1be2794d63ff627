import type { ExplainedClock } from '@understudy/contract/http/clocks'

type Standing = Pick<ExplainedClock, 'state' | 'dueAt'>

/** Whether a promise was missed, or is past due and still running. */
export const isLateAt = ({ state, dueAt }: Standing, now: number): boolean =>
  state === 'missed' || (state === 'running' && dueAt !== null && now > Date.parse(dueAt))

/** Promises with what is late first, and otherwise the newest. */
export const lateFirst = <C extends Standing>(clocks: readonly C[], now: number): readonly C[] =>
  clocks.toReversed().toSorted((a, b) => Number(isLateAt(b, now)) - Number(isLateAt(a, now)))
