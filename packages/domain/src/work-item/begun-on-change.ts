import { type Clock, isOpenClock, type ReasonPauses } from '../sla/clock.ts'
import { startFrom } from '../sla/clock-from.ts'
import { conditionsOf, type Policy } from '../sla/policy.ts'
import { conditionPause } from './by-conditions.ts'
import { lastCycle } from './last-cycle.ts'
import type { Owing } from './owing.ts'
import type { ClockChange, Promises } from './promises.ts'

/**
 * What the policies now in force promise of what an item owes and nothing runs for (sla, rule 44): since the start of its
 * cycle with what was paused since, or from now on, as each policy says (rule 42).
 */
export function begunOnChange(promises: Promises, clocks: readonly Clock[], owing: Owing, at: number): ClockChange {
  const { calendarVersion } = promises
  const calendar = promises.calendar(calendarVersion)
  const births = promises.policies.flatMap((policy) =>
    owing.kinds
      // What starts by a condition is looked at with the conditions (rule 22).
      .filter((kind) => conditionsOf(policy, kind) === undefined && !clocks.some((clock) => runs(clock, kind, policy)))
      .map((kind) => {
        const cycle = lastCycle(clocks, kind, policy.audience) + 1
        const since = policy.onChange === 'fresh' ? at : Math.min(owing.since, at)
        const start = { kind, policy, calendarVersion, cycle }
        return { kind, cycle, ...startFrom(calendar, { since, at }, start, pausesOf(clocks, owing)) }
      }),
  )
  return {
    clocks: births.flatMap(({ clock }) => clock ?? []),
    happened: births.flatMap(({ kind, cycle, happened }) => happened.map((told) => ({ ...told, clock: kind, cycle }))),
  }
}

const runs = (clock: Clock, kind: Clock['kind'], { audience }: Policy): boolean =>
  isOpenClock(clock) && clock.kind === kind && (clock.audience ?? 'client') === audience

/** What the item's own clocks know of its waiting, and what it waits for now, which none of them may have paused for. */
function pausesOf(clocks: readonly Clock[], { standing: { waitsFor }, blockedSince }: Owing): ReasonPauses[] {
  const known = clocks.flatMap(({ pauses = [] }) => pauses).filter(({ reason }) => reason !== conditionPause)
  if (waitsFor === undefined || blockedSince === undefined) return known
  return [...known, { reason: waitsFor, waitsFor, spans: [blockedSince] }]
}
