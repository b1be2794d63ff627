import type { Instant } from '../stream.ts'
import { type Clock, isOpenClock } from './clock.ts'

/** The earliest deadline among the clocks that are still open. */
export function dueAt(clocks: readonly Clock[]): Instant | undefined {
  const deadlines = clocks.filter(isOpenClock).flatMap((clock) => clock.dueAt ?? [])
  return deadlines.length === 0 ? undefined : Math.min(...deadlines)
}
