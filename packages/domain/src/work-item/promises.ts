import type { Client } from '../client/client.ts'
import { policiesInForce } from '../client/policies.ts'
import { type BusinessCalendar, compileCalendar } from '../sla/business-calendar.ts'
import type { CalendarDefinition } from '../sla/calendar-definition.ts'
import { type Clock, type ClockHappening, type ClockStep, isOpenClock } from '../sla/clock.ts'
import { pauseClock, resumeClock } from '../sla/clock-pause.ts'
import { startClock } from '../sla/clock-start.ts'
import { cancelClock, stopCalledOff, stopClock } from '../sla/clock-stop.ts'
import { settle, wakeAt } from '../sla/clock-wake.ts'
import type { Facts } from '../sla/conditions.ts'
import {
  asksFor,
  type ClockKind,
  conditionedKinds,
  conditionsOf,
  type Policy,
  selectPolicy,
  type WaitsFor,
} from '../sla/policy.ts'
import { isByCondition, type Standing, withConditions } from './by-conditions.ts'
import { noChange, together } from './clock-change.ts'
import { withChanged } from './evolve.ts'
import { lastCycle } from './last-cycle.ts'

/** What a client was promised: the policies in force, and every calendar version that a running clock may have pinned. */
export interface Promises {
  /** The first whose conditions match of those that face the client, then of the internal ones. */
  readonly policies: readonly Policy[]
  /** Upon which they were chosen. */
  readonly facts: Facts
  /** A policy of the client says by conditions when a clock starts, pauses and so on. */
  readonly hasConditions: boolean
  /** A policy of the client asks for the stage that the work is done in. */
  readonly asksForStage: boolean
  readonly calendarVersion: number
  calendar(version: number): BusinessCalendar
}

/** Something that a clock did, with the clock that did it. */
export type Told = ClockHappening & { readonly clock: ClockKind; readonly cycle: number }

/** The clocks that a step changed, and what came of it; both travel in the event, so that a fold computes nothing. */
export interface ClockChange {
  readonly clocks: readonly Clock[]
  readonly happened: readonly Told[]
}

const compiled = new WeakMap<CalendarDefinition, BusinessCalendar>()

/** A calendar made ready once, for as long as its definition is kept. */
export function compiledOnce(definition: CalendarDefinition): BusinessCalendar {
  const calendar = compiled.get(definition) ?? compileCalendar(definition)
  compiled.set(definition, calendar)
  return calendar
}

/** The promises of a client on these facts; asked for a client that does not exist, they throw once they are used. */
export function promisesOf(client: Client | undefined, facts: Facts = {}): Promises {
  const lacking = () => {
    throw new Error('A work item belongs to a client that was not loaded')
  }
  return {
    get policies() {
      const list = client === undefined ? lacking() : policiesInForce(client)
      return (['client', 'internal'] as const).flatMap((audience) => selectPolicy(list, facts, audience) ?? [])
    },
    facts,
    hasConditions: client !== undefined && policiesInForce(client).some(({ conditions }) => conditions !== undefined),
    asksForStage: client !== undefined && policiesInForce(client).some((policy) => asksFor(policy, 'stage')),
    calendarVersion: client?.calendars.length ?? 0,
    calendar: (version) => compiledOnce(client?.calendars[version - 1] ?? lacking()),
  }
}

/** A response and a turnaround clock from `at`. */
export function openingClocks(promises: Promises, cycle: number, at: number): ClockChange {
  const usual = startClocks(promises, conditionedKinds, [], at, cycle)
  return withConditions(promises, [], usual, { state: 'open' }, at)
}

/** A new cycle after a delivery has its own turnaround clock (sla, rule 35). */
export function clocksOnReopen(
  promises: Promises,
  { clocks, cycle }: { readonly clocks: readonly Clock[]; readonly cycle: number },
  at: number,
): ClockChange {
  const usual = startClocks(promises, ['turnaround'], clocks, at, cycle + 1)
  return withConditions(promises, clocks, usual, { state: 'reopened' }, at)
}

export function reviewClocks(promises: Promises, cycle: number, at: number): ClockChange {
  return startClocks(promises, ['review'], [], at, cycle)
}

/**
 * Starts what the policies in force promise of these kinds, towards the client and among ourselves, each in the cycle
 * after the last of its kind and audience among `clocks`, or in `cycle` where that is later.
 */
export function startClocks(
  promises: Promises,
  kinds: readonly ClockKind[],
  clocks: readonly Clock[],
  at: number,
  cycle = 1,
): ClockChange {
  const { policies, calendarVersion } = promises
  const calendar = promises.calendar(calendarVersion)
  const births = policies.flatMap((policy) =>
    // What starts by a condition is looked at with the conditions (rule 22).
    kinds
      .filter((kind) => conditionsOf(policy, kind) === undefined)
      .map((kind) => {
        const own = Math.max(cycle, lastCycle(clocks, kind, policy.audience) + 1)
        return { kind, cycle: own, ...startClock(calendar, at, { kind, policy, calendarVersion, cycle: own }) }
      }),
  )
  return {
    clocks: births.flatMap(({ clock }) => clock ?? []),
    happened: births.flatMap(({ kind, cycle: own, happened }) =>
      happened.map((told) => ({ ...told, clock: kind, cycle: own })),
    ),
  }
}

export function clocksOnStart(promises: Promises, clocks: readonly Clock[], at: number): ClockChange {
  const usual = stepped(promises, clocks, (clock, calendar) =>
    clock.kind === 'response' && !isByCondition(clock, 'stop') ? stopClock(clock, calendar, at) : undefined,
  )
  return withConditions(promises, clocks, usual, { state: 'in_progress' }, at)
}

export function clocksOnBlock(
  promises: Promises,
  clocks: readonly Clock[],
  waitsFor: WaitsFor,
  at: number,
  isQuestion = false,
): ClockChange {
  const usual = stepped(promises, clocks, (clock, calendar) =>
    isByCondition(clock, 'pause') ? undefined : pauseClock(clock, calendar, at, { reason: waitsFor, waitsFor }),
  )
  const paused = withConditions(promises, clocks, usual, { state: 'blocked', waitsFor }, at)
  // What waits for ourselves is asked of us, and the answer a promise of its own (sla, Clocks); a question has it itself.
  return waitsFor === 'agency' && !isQuestion ? together(paused, startClocks(promises, ['answer'], clocks, at)) : paused
}

export function clocksOnResume(
  promises: Promises,
  clocks: readonly Clock[],
  waitsFor: WaitsFor | undefined,
  at: number,
): ClockChange {
  const usual = stepped(promises, clocks, (clock, calendar) =>
    clock.kind === 'answer' ? stopClock(clock, calendar, at) : resumed(clock, calendar, waitsFor, at),
  )
  return withConditions(promises, clocks, usual, { state: 'in_progress' }, at)
}

const resumed = (clock: Clock, calendar: BusinessCalendar, waitsFor: WaitsFor | undefined, at: number) =>
  isByCondition(clock, 'resume') ? undefined : resumeClock(clock, calendar, at, waitsFor)

/** Delivered, or a verdict given: every open clock of the stream has kept its promise or missed it. */
export function clocksOnDelivery(promises: Promises, clocks: readonly Clock[], at: number): ClockChange {
  const usual = stepped(promises, clocks, (clock, calendar) =>
    isByCondition(clock, 'stop') ? undefined : stopClock(clock, calendar, at),
  )
  return isOfItem(clocks) ? withConditions(promises, clocks, usual, { state: 'delivered' }, at) : usual
}

/** Reviews, questions and what else has no more than a beginning and an end have no conditions. */
const isOfItem = (clocks: readonly Clock[]) => clocks.some(({ kind }) => conditionedKinds.some((one) => one === kind))

/**
 * A verdict turned into a pass delivers. The turnaround that a rejection had called off is settled from its own start,
 * as if it had run on: it would have, had the verdict been right, and nothing pauses an item that is rejected. It is not
 * left running at the rejection, because then every work rightly rejected would breach a promise that nobody owes.
 */
export function clocksOnTurn(
  promises: Promises,
  { clocks }: { readonly clocks: readonly Clock[] },
  at: number,
): ClockChange {
  const calledOff = (clock: Clock) =>
    clock.kind === 'turnaround' &&
    clock.cycle === lastCycle(clocks, 'turnaround', clock.audience ?? 'client') &&
    clock.state === 'cancelled'
  return stepped(
    promises,
    clocks,
    (clock, calendar) => (isOpenClock(clock) ? stopClock : stopCalledOff)(clock, calendar, at),
    (clock) => isOpenClock(clock) || calledOff(clock),
  )
}

/**
 * Cancelled, merged, rejected or withdrawn: neither hit nor miss (sla, rule 36), whatever conditions say; but what stops
 * by a condition at that very moment has stopped before it (rule 22). `state` is an item's.
 */
export function clocksOnEnd(
  promises: Promises,
  clocks: readonly Clock[],
  at: number,
  state?: Standing['state'],
): ClockChange {
  const before = state === undefined ? noChange : withConditions(promises, clocks, noChange, { state }, at)
  const left = withChanged(clocks, before.clocks)
  const ended = stepped(promises, left, (clock, calendar) => cancelClock(clock, calendar, at))
  return together(before, ended)
}

export function settleClocks(promises: Promises, clocks: readonly Clock[], at: number): ClockChange {
  return stepped(promises, clocks, (clock, calendar) => settle(clock, calendar, at))
}

type Step = (clock: Clock, calendar: BusinessCalendar) => ClockStep | undefined

/** The clocks that are meant, each a step on by the calendar that it pinned. */
export function stepped(
  promises: Promises,
  clocks: readonly Clock[],
  step: Step,
  isMeant: (clock: Clock) => boolean = isOpenClock,
): ClockChange {
  const changed: Clock[] = []
  const happened: Told[] = []
  for (const clock of clocks) {
    if (!isMeant(clock)) continue
    const result = step(clock, promises.calendar(clock.calendarVersion))
    if (result === undefined || result.clock === clock) continue
    changed.push(result.clock)
    for (const told of result.happened) happened.push({ ...told, clock: clock.kind, cycle: clock.cycle })
  }
  return { clocks: changed, happened }
}

/** The earliest instant at which one of these clocks has something to do. */
export function clocksWakeAt(clocks: readonly Clock[]): number | undefined {
  let earliest: number | undefined
  for (const clock of clocks) {
    const at = isOpenClock(clock) ? wakeAt(clock) : undefined
    if (at !== undefined && (earliest === undefined || at < earliest)) earliest = at
  }
  return earliest
}

/** The fields of an event's body that carry a clock change; none where nothing changed. */
export function carried({ clocks, happened }: ClockChange): { clocks?: readonly Clock[]; happened?: readonly Told[] } {
  return { ...(clocks.length > 0 && { clocks }), ...(happened.length > 0 && { happened }) }
}
