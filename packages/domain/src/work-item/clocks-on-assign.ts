import type { CalendarDefinition } from '../sla/calendar-definition.ts'
import { type Clock, isOpenClock } from '../sla/clock.ts'
import { planningWarning } from '../sla/planning.ts'
import { noChange, together } from './clock-change.ts'
import { clocksOnFacts, clocksOnReassign } from './clocks-on-change.ts'
import { withChanged } from './evolve.ts'
import { type OwingItem, owingOf } from './owing.ts'
import { type ClockChange, compiledOnce, type Promises, type Told } from './promises.ts'

/** What the clocks of an item depend on once somebody has it. */
export interface Assignment {
  readonly item: OwingItem
  /** Somebody else had it before. */
  readonly isReassigned: boolean
  /** The stage of the delegation under which it is done from now on. */
  readonly promises: Promises
  /** Working hours of whoever does it, where they are known. */
  readonly calendar?: CalendarDefinition | undefined
  /** What such work usually takes. */
  readonly usualMinutes?: number | undefined
}

/**
 * Somebody has the work: the internal clock of a new assistant begins anew (rule 49), the policy may be another one at
 * their stage, and where their hours and the client's share too little time, planning is warned (rule 50).
 */
export function clocksOnAssign(clocks: readonly Clock[], assignment: Assignment, at: number): ClockChange {
  const { item, isReassigned, promises } = assignment
  const first = isReassigned ? clocksOnReassign(promises, clocks, at) : noChange
  // Where no policy asks for the stage, whoever has it changes nothing of what is promised.
  const owing = promises.asksForStage ? owingOf(item, at) : { ...owingOf(item, at), kinds: [] }
  const second = clocksOnFacts(promises, withChanged(clocks, first.clocks), owing, promises.facts, at)
  const changed = together(first, second)
  const told = planningWarnings(withChanged(clocks, changed.clocks), assignment, at)
  return together(changed, { clocks: [], happened: told })
}

function planningWarnings(
  clocks: readonly Clock[],
  { promises, calendar, usualMinutes }: Assignment,
  at: number,
): Told[] {
  if (calendar === undefined || usualMinutes === undefined) return []
  const own = compiledOnce(calendar)
  const promised = clocks.filter((clock) => clock.kind === 'turnaround' && isOpenClock(clock))
  const lacks = (clock: Clock) =>
    planningWarning(clock, promises.calendar(clock.calendarVersion), own, usualMinutes, Math.max(at, clock.startedAt))
  return promised
    .filter((clock) => lacks(clock) !== undefined)
    .map(({ kind, cycle }) => ({ kind: 'planning_warning', code: 'overlap_too_small', at, clock: kind, cycle }))
}
