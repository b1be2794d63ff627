import type { Cause } from '../review/review.ts'
import { type Clock, isOpenClock } from '../sla/clock.ts'
import { applyZoneData, changePolicy, recomputeClock } from '../sla/clock-change.ts'
import { cancelClock, reassignClock, resetClock } from '../sla/clock-stop.ts'
import type { Facts } from '../sla/conditions.ts'
import type { Policy } from '../sla/policy.ts'
import { begunOnChange } from './begun-on-change.ts'
import { isByCondition, withConditions } from './by-conditions.ts'
import { noChange, together } from './clock-change.ts'
import { withChanged } from './evolve.ts'
import type { Owing } from './owing.ts'
import { type ClockChange, type Promises, stepped } from './promises.ts'

/** What a recompute applies: the calendar in force, the policies in force, or both; or new zone data alone. */
export type Applied = 'calendar' | 'policies' | 'both' | 'zone_data'

/**
 * The facts of an item changed, its priority or the stage that it is done in: clocks of another policy than the one that
 * now matches go over to it, as that policy says (sla, rule 42), what it promises beside begins, and conditions that ask
 * for these facts are looked at. `before` is what was known of it until now.
 */
export function clocksOnFacts(
  promises: Promises,
  clocks: readonly Clock[],
  owing: Owing,
  before: Facts,
  at: number,
): ClockChange {
  const changed = stepped(promises, clocks, (clock, calendar) => {
    const policy = policyOf(promises, clock)
    if (policy?.id === clock.policy) return undefined
    if (policy === undefined) return cancelClock(clock, calendar, at)
    return changePolicy(clock, calendar, at, { policy, calendarVersion: clock.calendarVersion })
  })
  const begun = begunOnChange(promises, withChanged(clocks, changed.clocks), owing, at)
  return withConditions(promises, clocks, together(changed, begun), { ...owing.standing, before }, at)
}

/** The policy in force of the audience that a clock faces. */
function policyOf({ policies }: Promises, { audience: own }: Clock): Policy | undefined {
  const audience = own ?? 'client'
  return policies.find((policy) => policy.audience === audience)
}

/** An explicit recompute (rule 41), or new zone data (rule 21); clocks that come out the same are left out. */
export function clocksOnRecompute(
  promises: Promises,
  clocks: readonly Clock[],
  applied: Applied,
  at: number,
): ClockChange {
  const calendarVersion = applied === 'policies' ? undefined : promises.calendarVersion
  return stepped(promises, clocks, (clock, pinned) => {
    if (applied === 'zone_data') return unlessSame(clock, applyZoneData(clock, pinned, at))
    const version = calendarVersion ?? clock.calendarVersion
    const calendar = promises.calendar(version)
    if (applied === 'calendar')
      return unlessSame(clock, recomputeClock(clock, calendar, at, { calendarVersion: version }))
    const policy = policyOf(promises, clock)
    if (policy === undefined) return cancelClock(clock, calendar, at)
    return unlessSame(clock, recomputeClock(clock, calendar, at, { calendarVersion: version, policy }))
  })
}

function unlessSame<Step extends { readonly clock: Clock }>(clock: Clock, step: Step): Step | undefined {
  return text(clock) === text(step.clock) ? undefined : step
}

const text = (clock: Clock) => JSON.stringify(Object.entries(clock).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Somebody else has the work now: what they were promised to do by among ourselves begins anew (rule 49). */
export function clocksOnReassign(promises: Promises, clocks: readonly Clock[], at: number): ClockChange {
  return restarted(promises, clocks, (clock, calendar) => reassignClock(clock, calendar, at))
}

/** The client changed what it wants: the turnaround begins anew in a cycle of its own (rule 34). */
export function clocksOnChangedBrief(promises: Promises, clocks: readonly Clock[], at: number): ClockChange {
  return restarted(promises, clocks, (clock, calendar) =>
    clock.kind === 'turnaround' && !isByCondition(clock, 'reset') ? resetClock(clock, calendar, at) : undefined,
  )
}

/**
 * An item that came back from its review: its clocks run on (rule 34), unless the client changed what it wants, or
 * conditions ask for this.
 */
export function clocksOnSentBack(
  promises: Promises,
  clocks: readonly Clock[],
  cause: Cause | null | undefined,
  at: number,
): ClockChange {
  const usual = cause === 'client' ? clocksOnChangedBrief(promises, clocks, at) : noChange
  return withConditions(promises, clocks, usual, { state: 'rework' }, at)
}

type Restart = (clock: Clock, calendar: ReturnType<Promises['calendar']>) => ReturnType<typeof resetClock> | undefined

function restarted(promises: Promises, clocks: readonly Clock[], restart: Restart): ClockChange {
  const steps = clocks.filter(isOpenClock).flatMap((clock) => {
    const step = restart(clock, promises.calendar(clock.calendarVersion))
    return step?.next === undefined ? [] : [{ clock, ...step, next: step.next }]
  })
  return {
    clocks: steps.flatMap(({ ended, next }) => [ended, next]),
    happened: steps.flatMap(({ clock, happened }) =>
      happened.map((told) => ({ ...told, clock: clock.kind, cycle: clock.cycle })),
    ),
  }
}
