import { accepted, type Decision } from '../decision.ts'
import { carried, settleClocks, startClocks } from '../work-item/promises.ts'
import { climb } from './climb.ts'
import type { Escalation } from './escalation.ts'
import { tellFallback } from './exhaust.ts'
import type { LadderFacts } from './ladder-facts.ts'
import { activeCauses } from './leading-cause.ts'
import { tellHolder } from './notify.ts'
import { releaseHold } from './release.ts'
import { resolveRun } from './resolve.ts'
import { type Run, startRun } from './run.ts'
import { isStill, muteOf } from './standing.ts'
import { isShared } from './subject.ts'

/** What is due at `at`, whoever was late to ask: one step, not all that might have been. */
export function wakeEscalation(
  escalation: Escalation | undefined,
  id: string,
  facts: LadderFacts,
  at: number,
): Decision {
  if (escalation === undefined || escalation.state === 'resolved') return accepted([])
  const run = startRun(id, escalation, at)
  settle(run, facts)
  const { clearsAt, state } = run.escalation
  if (clearsAt === null) due[state]?.(run, facts)
  else if (clearsAt <= at) resolveRun(run, 'engine', 'Its cause went away', facts)
  return accepted(run.events)
}

/** A round that others of the root have begun: whoever waits for it goes with them, at their instant (rule 17). */
export function joinRound(
  escalation: Escalation | undefined,
  id: string,
  plannedAt: number,
  facts: LadderFacts,
  at: number,
): Decision {
  if (escalation?.state !== 'raised' || escalation.clearsAt !== null) return accepted([])
  const run = startRun(id, escalation, at)
  goOn(run, facts, plannedAt)
  return accepted(run.events)
}

/** An hour with the usual settings: whoever keeps the risk was down for that long, or cannot tell it. */
const mostAsks = 12

type Due = (run: Run, facts: LadderFacts) => void

const due: Partial<Record<Escalation['state'], Due>> = {
  watched: (run) => {
    const { nextAt, watch, settings } = run.escalation
    if (!isDue(nextAt, run)) return
    if ((watch?.asks ?? 0) < mostAsks) run.emit('escalation.look_asked', { answerBy: run.at + settings.riskAgainMs })
    else resolveRun(run, 'engine', 'Nobody could look at the risk again', { quiet: true })
  },
  raised: (run, facts) => {
    if (isDue(run.escalation.nextAt, run) && !isPutOff(run, facts)) goOn(run, facts, run.escalation.nextAt ?? run.at)
  },
  climbing: (run, facts) => {
    if (isDue(run.escalation.nextAt, run)) goOn(run, facts, run.escalation.nextAt ?? run.at)
  },
  held: (run, facts) => {
    const over = run.escalation.holds.filter(({ until }) => until !== undefined && until <= run.at)
    const plannedAt = Math.max(...over.map(({ until }) => until ?? 0))
    for (const { why } of over) releaseHold(run, why)
    if (over.length > 0 && run.escalation.state === 'climbing') goOn(run, facts, plannedAt)
  },
  acknowledged: (run, facts) => {
    const { remindAt, until, holderId } = run.escalation
    if (isDue(until, run)) lapse(run, facts, String(holderId))
    else if (isDue(remindAt, run)) remind(run, facts)
  },
  snoozed: (run, facts) => {
    if (!isDue(run.escalation.until, run)) return
    run.emit('escalation.snooze_ended', { position: resumesAt(run.escalation) })
    climb(run, facts, { kind: 'snooze_ended' })
  },
  exhausted: (run, facts) => {
    if (!isDue(run.escalation.nextAt, run)) return
    const { policy } = run.escalation
    const mute = muteOf(run.escalation, facts.agency.mutes, run.at)
    const again = run.at + policy.fallbackEveryMs
    // Looked at again meanwhile: a mute may be lifted before its time.
    if (mute !== undefined) run.emit('escalation.put_off', { nextAt: Math.min(mute.until, again) })
    else if (isStill(run.escalation)) run.emit('escalation.put_off', { nextAt: again })
    else tellFallback(run, facts, 'repeat')
  },
}

const isDue = (instant: number | null, { at }: Run) => instant !== null && instant <= at

/** What was told once and is over by now needs nobody's answer. */
function goOn(run: Run, facts: LadderFacts, plannedAt: number): void {
  climb(run, facts, { kind: 'fired', plannedAt })
  const { single, state } = run.escalation
  if (single === true && state === 'climbing' && activeCauses(run.escalation).length === 0)
    resolveRun(run, 'engine', 'It was over when it was found', { ...facts, quiet: true })
}

/** From so many on a root has a storm, which comes in gusts: it must be quiet for thrice the grouping wait. */
const stormFrom = 5

/** While more of a root keep coming, the first of them waits, so that they are told together; critical ones do not (rule 17). */
function isPutOff(run: Run, { group }: LadderFacts): boolean {
  const { settings, severity } = run.escalation
  if (!isShared(run.escalation) || group === undefined || severity === 'critical') return false
  const quietMs = settings.groupingWaitMs * (group.count < stormFrom ? 1 : 3)
  const nextAt = Math.min(group.lastAt + quietMs, group.firstAt + settings.groupingMostMs)
  if (nextAt <= run.at) return false
  run.emit('escalation.put_off', { nextAt })
  return true
}

/** A mute hides the reminder too; at its end it is made, unless the acknowledgement has lapsed by then (rule 21). */
function remind(run: Run, facts: LadderFacts): void {
  const mute = muteOf(run.escalation, facts.agency.mutes, run.at)
  if (mute === undefined) tellHolder(run, 'reminder', facts)
  else run.emit('escalation.put_off', { remindAt: mute.until })
}

/** Reminded and silent all the same: the ladder goes on at the same step (rule 5). */
function lapse(run: Run, facts: LadderFacts, memberId: string): void {
  const { promises } = facts
  run.emit('escalation.unacknowledged', { memberId, position: resumesAt(run.escalation) })
  const again =
    promises === undefined ? undefined : startClocks(promises, ['acknowledge'], run.escalation.clocks, run.at)
  if (again !== undefined && again.clocks.length > 0) run.emit('escalation.clocks_settled', carried(again))
  climb(run, facts, { kind: 'unacknowledged' })
}

/** At the step whose turn it was; past the end where the ladder had come to it. */
function resumesAt({ exhaustedAt, lastStep, position }: Escalation): number {
  return exhaustedAt !== null ? position : (lastStep ?? position)
}

function settle(run: Run, { promises }: LadderFacts): void {
  const { clocks, state } = run.escalation
  if (promises === undefined || clocks.length === 0 || state === 'watched') return
  const settled = settleClocks(promises, clocks, run.at)
  if (settled.clocks.length > 0) run.emit('escalation.clocks_settled', carried(settled))
}
