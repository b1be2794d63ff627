import { inhibits } from './causes.ts'
import { climb } from './climb.ts'
import type { RunningCause } from './escalation.ts'
import { tellFallback } from './exhaust.ts'
import type { LadderFacts } from './ladder-facts.ts'
import { activeCauses } from './leading-cause.ts'
import { tellHolder } from './notify.ts'
import { releaseHold } from './release.ts'
import type { Run } from './run.ts'
import { isWorse, worstOf } from './severity.ts'
import { holdOf, isOwnLateness, muteOf } from './standing.ts'

export interface Joining {
  /** A higher condition runs from which this cause follows (rule 21). */
  readonly follows: boolean
  /** It is told once, without a ladder. */
  readonly single: boolean
}

/**
 * Another cause about a subject whose escalation runs. The same one again says nothing new; one that comes back within
 * the hold goes on as if it had never left (rule 20); a worse one takes the next step at once, and none of those before
 * it again (rule 13). Where this was told once so far, a cause that asks for more sets its ladder going.
 */
export function joinCause(run: Run, cause: RunningCause, facts: LadderFacts, { follows, single }: Joining): void {
  const known = run.escalation.causes.find(({ key }) => key === cause.key)
  if (known !== undefined && known.endedAt === undefined && !isWorse(cause.severity, known.severity)) return
  const { clearsAt, settings, single: wasSingle } = run.escalation
  const isOver = cause.endedAt !== undefined
  run.emit('escalation.cause_joined', {
    cause: known === undefined ? cause : { ...cause, since: known.since },
    ...(wasSingle === true && !single && !isOver && { nextAt: run.at + settings.groupingWaitMs }),
    ...(isOver && clearsAt !== null && { clearsAt }),
  })
  const { severity } = run.escalation
  const worst = worstOf(activeCauses(run.escalation).map((one) => one.severity))
  const rose = isWorse(worst, severity)
  if (rose) run.emit('escalation.severity_raised', { from: severity, to: worst })
  loosen(run, facts, follows)
  const mute = muteOf(run.escalation, facts.agency.mutes, run.at)
  // Said once when the mute ends: to whoever has it by the reminder, else by the ladder (rule 21).
  if (mute !== undefined) {
    if (run.escalation.state === 'acknowledged') run.emit('escalation.put_off', { remindAt: mute.until })
  } else if (rose) tellOfRise(run, facts)
  else if (known === undefined && isHeard(run, cause)) tellHolder(run, 'joined', facts)
}

/** What held it may not hold any more: the new cause is not about our lateness, follows from nothing, or is not muted. */
function loosen(run: Run, facts: LadderFacts, follows: boolean): void {
  if (holdOf(run.escalation, 'blocked') !== undefined && !isOwnLateness(run.escalation)) releaseHold(run, 'blocked')
  if (holdOf(run.escalation, 'inhibited') !== undefined && !follows) releaseHold(run, 'inhibited')
  const isMuted = muteOf(run.escalation, facts.agency.mutes, run.at) !== undefined
  if (holdOf(run.escalation, 'muted') !== undefined && !isMuted) releaseHold(run, 'muted')
}

/** Whoever has it already hears of what is new, unless it follows from what they know. */
function isHeard({ escalation }: Run, cause: RunningCause): boolean {
  const { state, causes } = escalation
  if (state !== 'acknowledged' && state !== 'snoozed') return false
  return !causes.some((other) => other.endedAt === undefined && inhibits(other.kind, cause.kind))
}

/** What is critical waits for others of its root no longer than it would have, had it begun so (rule 17). */
function bringForward(run: Run): void {
  const { nextAt, settings, severity } = run.escalation
  const atMost = run.at + settings.groupingWaitMs
  if (severity === 'critical' && nextAt !== null && nextAt > atMost) run.emit('escalation.put_off', { nextAt: atMost })
}

function tellOfRise(run: Run, facts: LadderFacts): void {
  const { state, holds, round } = run.escalation
  if (round === 0) bringForward(run)
  if (state === 'acknowledged' || state === 'snoozed') tellHolder(run, 'rose', facts)
  else if (state === 'exhausted') tellFallback(run, facts, 'rose')
  else if (state === 'held' && holds.every(({ why }) => why === 'outside_hours')) {
    releaseHold(run, 'outside_hours')
    climb(run, facts, { kind: round === 0 ? 'fired' : 'rose' })
  } else if (state === 'climbing' && round > 0) climb(run, facts, { kind: 'rose' })
}
