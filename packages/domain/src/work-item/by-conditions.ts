import type { BusinessCalendar } from '../sla/business-calendar.ts'
import { type Clock, type ClockHappening, isOpenClock } from '../sla/clock.ts'
import { pauseClock, resumeClock } from '../sla/clock-pause.ts'
import { startClock } from '../sla/clock-start.ts'
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
}

/** Under what a pause by condition is kept, beside the pauses of the item's own waiting. */
const reason = 'condition'

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
  if (!promises.hasConditions && !clocks.some(({ conditions }) => conditions !== undefined)) return usual
  const facts = { ...promises.facts, state: now.state, waits_for: now.waitsFor ?? null }
  const before = withChanged(clocks, usual.clocks)
  const begun = births(promises, before, facts, at)
  const running = withChanged(
    before,
    begun.flatMap((change) => change.clocks),
  )
  const stepped = running
    .filter((clock) => isOpenClock(clock) && clock.conditions !== undefined)
    .map((clock) => stepBy(clock, promises.calendar(clock.calendarVersion), facts, now, at))
  return [...begun, ...stepped].reduce(together, usual)
}

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

function stepBy(
  clock: Clock,
  calendar: BusinessCalendar,
  facts: Facts,
  { waitsFor = 'agency' }: Standing,
  at: number,
): ClockChange {
  const hold = stepsThatHold(clock.conditions ?? {}, facts)
  // What begins now has nothing to begin anew.
  const steps = clock.startedAt === at ? hold.filter((name) => name !== 'reset') : hold
  const done = steps.reduce<Stepping>(
    (before, name) => (isOpenClock(before.clock) ? stepOnce(before, name, calendar, waitsFor, at) : before),
    { clock, ended: [], happened: [] },
  )
  if (done.clock === clock) return { clocks: [], happened: done.happened }
  return { clocks: [...done.ended, done.clock], happened: done.happened }
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
    pause: () => pauseClock(clock, calendar, at, { reason, waitsFor }),
    resume: () => resumeClock(clock, calendar, at),
    stop: () => stopClock(clock, calendar, at),
    cancel: () => cancelClock(clock, calendar, at),
  }[name]()
  return { clock: step.clock, ended, happened: [...happened, ...step.happened.map(told(clock.kind, clock.cycle))] }
}

const told =
  (clock: Clock['kind'], cycle: number) =>
  (one: ClockHappening): Told => ({ ...one, clock, cycle })
