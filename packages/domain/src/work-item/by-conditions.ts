import type { BusinessCalendar } from '../sla/business-calendar.ts'
import { type Clock, type ClockHappening, isOpenClock, isOpenPause } from '../sla/clock.ts'
import { pauseClock, resumeClock } from '../sla/clock-pause.ts'
import { defaultPausesFor, startClock } from '../sla/clock-start.ts'
import { cancelClock, resetClock, stopClock } from '../sla/clock-stop.ts'
import { type ClockStepName, type Facts, stepsThatHold } from '../sla/conditions.ts'
import { type ConditionedKind, conditionedKinds, type Policy, type WaitsFor } from '../sla/policy.ts'
import { together } from './clock-change.ts'
import { withChanged } from './evolve.ts'
import { lastCycle } from './last-cycle.ts'
import type { ClockChange, Promises, Told } from './promises.ts'

/** Whether a step of a clock is one that its policy gives conditions for: it happens by these alone. */
export const isByCondition = ({ conditions }: Clock, step: ClockStepName): boolean => conditions?.[step] !== undefined

/** How an item stands once an event has happened to it. */
export interface Standing {
  readonly state: string
  readonly waitsFor?: WaitsFor
  /** What was known of it before, where that alone changed: a reset that held by it already was done then. */
  readonly before?: Facts
}

/** Under what a pause by condition is kept, beside the pauses of the item's own waiting. */
export const conditionPause = 'condition'

/**
 * What the event did by itself and, after it, what the conditions of the policies say of how the item stands now, in the
 * order of the steps (sla, rule 22): a clock whose start holds begins unless its stop or cancel holds too, and a running
 * one pauses, resumes, stops, begins anew or is called off.
 */
export function withConditions(
  promises: Promises,
  clocks: readonly Clock[],
  usual: ClockChange,
  now: Standing,
  at: number,
): ClockChange {
  if (!promises.hasConditions && !clocks.some(isStepped)) return usual
  const facts = { ...promises.facts, ...standingOf(now) }
  const before = withChanged(clocks, usual.clocks)
  const begun = births(promises, before, facts, at)
  const running = withChanged(
    before,
    begun.flatMap((change) => change.clocks),
  )
  const stepped = running
    .filter((clock) => isOpenClock(clock) && isStepped(clock))
    .map((clock) => stepBy(clock, promises.calendar(clock.calendarVersion), facts, now, at))
  return [...begun, ...stepped].reduce(together, usual)
}

const standingOf = ({ state, waitsFor }: Standing): Facts => ({ state, waits_for: waitsFor ?? null })

/** Conditions step it, or did when it was paused. */
const isStepped = (clock: Clock): boolean => clock.conditions !== undefined || isLeftPaused(clock)

/** A condition paused it that its policy does not have: it went over to another one meanwhile. */
const isLeftPaused = ({ conditions, pauses = [] }: Clock): boolean =>
  conditions?.pause === undefined && pauses.some((pause) => pause.reason === conditionPause && isOpenPause(pause))

function births(promises: Promises, clocks: readonly Clock[], facts: Facts, at: number): ClockChange[] {
  if (!promises.hasConditions) return []
  return promises.policies.flatMap((policy) =>
    conditionedKinds.flatMap((kind) => {
      const steps = stepsThatHold(policy.conditions?.[kind] ?? {}, facts)
      const isOver = steps.includes('stop') || steps.includes('cancel')
      return steps.includes('start') && !isOver && !runs(clocks, kind, policy)
        ? [birth(promises, clocks, kind, policy, at)]
        : []
    }),
  )
}

const runs = (clocks: readonly Clock[], kind: ConditionedKind, { audience }: Policy) =>
  clocks.some((clock) => isOpenClock(clock) && clock.kind === kind && (clock.audience ?? 'client') === audience)

function birth(
  promises: Promises,
  clocks: readonly Clock[],
  kind: ConditionedKind,
  policy: Policy,
  at: number,
): ClockChange {
  const { calendarVersion } = promises
  const cycle = lastCycle(clocks, kind, policy.audience) + 1
  const { clock, happened } = startClock(promises.calendar(calendarVersion), at, {
    ...{ kind, policy, calendarVersion, cycle },
  })
  return { clocks: clock === undefined ? [] : [clock], happened: happened.map(told(kind, cycle)) }
}

interface Stepping {
  readonly clock: Clock
  readonly ended: readonly Clock[]
  readonly happened: readonly Told[]
}

function stepBy(clock: Clock, calendar: BusinessCalendar, facts: Facts, now: Standing, at: number): ClockChange {
  const { conditions = {} } = clock
  const held = now.before === undefined ? [] : stepsThatHold(conditions, { ...now.before, ...standingOf(now) })
  // What begins now has nothing to begin anew, nor has what held already when it began anew.
  const isOnceOnly = (name: ClockStepName) => name === 'reset' && (clock.startedAt === at || held.includes(name))
  const steps = stepsThatHold(conditions, facts).filter((name) => !isOnceOnly(name))
  const done = steps.reduce<Stepping>(
    (before, name) =>
      isOpenClock(before.clock) ? stepOnce(before, name, calendar, now.waitsFor ?? 'agency', at) : before,
    letGo(clock, calendar, now, at),
  )
  if (done.clock === clock) return { clocks: [], happened: done.happened }
  return { clocks: [...done.ended, done.clock], happened: done.happened }
}

/** Nothing else ends a pause whose condition is gone; where the item waits for somebody, it is paused for that from now on. */
function letGo(clock: Clock, calendar: BusinessCalendar, { waitsFor }: Standing, at: number): Stepping {
  if (!isLeftPaused(clock)) return { clock, ended: [], happened: [] }
  const pausesFor: readonly (WaitsFor | undefined)[] = clock.pausesFor ?? defaultPausesFor
  const goesOn = waitsFor !== undefined && pausesFor.includes(waitsFor)
  const kept = goesOn ? pauseClock(clock, calendar, at, { reason: waitsFor, waitsFor }).clock : clock
  const step = resumeClock(kept, calendar, at, conditionPause)
  return { clock: step.clock, ended: [], happened: step.happened.map(told(clock.kind, clock.cycle)) }
}

function stepOnce(
  { clock, ended, happened }: Stepping,
  name: ClockStepName,
  calendar: BusinessCalendar,
  waitsFor: WaitsFor,
  at: number,
): Stepping {
  if (name === 'start') return { clock, ended, happened }
  if (name === 'reset') {
    const reset = resetClock(clock, calendar, at)
    const heard = [...happened, ...reset.happened.map(told(clock.kind, clock.cycle))]
    return reset.next === undefined
      ? { clock: reset.ended, ended, happened: heard }
      : { clock: reset.next, ended: [...ended, reset.ended], happened: heard }
  }
  const step = {
    pause: () => pauseClock(clock, calendar, at, { reason: conditionPause, waitsFor }),
    resume: () => resumeClock(clock, calendar, at),
    stop: () => stopClock(clock, calendar, at),
    cancel: () => cancelClock(clock, calendar, at),
  }[name]()
  return { clock: step.clock, ended, happened: [...happened, ...step.happened.map(told(clock.kind, clock.cycle))] }
}

const told =
  (clock: Clock['kind'], cycle: number) =>
  (one: ClockHappening): Told => ({ ...one, clock, cycle })
