import { accepted, type Decision } from '../decision.ts'
import type { Escalation } from './escalation.ts'
import { isAbove } from './is-above.ts'
import { activeKinds } from './leading-cause.ts'
import { releaseHold } from './release.ts'
import { startRun } from './run.ts'
import { holdLateness, holdOf, waitLeft } from './standing.ts'

/** An escalation that may be the higher one, as it stands. */
export interface HigherCondition {
  readonly id: string
  readonly escalation: Escalation
}

/** The subject is blocked, or not any more: what is only about our lateness waits, with the wait that was left (rule 14). */
export function noteBlock(escalation: Escalation | undefined, id: string, isBlocked: boolean, at: number): Decision {
  if (escalation === undefined || isOver(escalation)) return accepted([])
  const run = startRun(id, escalation, at)
  if (isBlocked) holdLateness(run)
  else releaseHold(run, 'blocked')
  return accepted(run.events)
}

/** A higher condition runs from which all that is left of this one follows: it says nothing while that lasts (rule 21). */
export function inhibit(escalation: Escalation | undefined, id: string, by: HigherCondition, at: number): Decision {
  if (escalation === undefined || isOver(escalation) || holdOf(escalation, 'inhibited') !== undefined)
    return accepted([])
  if (!isAbove(by.escalation, activeKinds(escalation))) return accepted([])
  const run = startRun(id, escalation, at)
  run.emit('escalation.held', { why: 'inhibited', by: by.id, ...waitLeft(escalation, at) })
  return accepted(run.events)
}

/**
 * The higher condition is over, or is about something else by now: what is still true goes on where it stood, unless
 * another one holds it.
 */
export function disinhibit(
  escalation: Escalation | undefined,
  id: string,
  { by, others }: { readonly by: HigherCondition; readonly others: readonly HigherCondition[] },
  at: number,
): Decision {
  if (escalation === undefined || isOver(escalation)) return accepted([])
  const held = holdOf(escalation, 'inhibited')
  const kinds = activeKinds(escalation)
  if (held?.by !== by.id || isAbove(by.escalation, kinds) || isComingBack(by)) return accepted([])
  const run = startRun(id, escalation, at)
  const next = others.find((one) => one.id !== by.id && isAbove(one.escalation, kinds))
  const { since: _, ...rest } = held
  if (next === undefined) releaseHold(run, 'inhibited')
  else run.emit('escalation.held', { ...rest, by: next.id })
  return accepted(run.events)
}

/** What has all ended and may come back within the hold holds what follows from it until it is resolved (rule 20). */
const isComingBack = ({ escalation: { state, clearsAt } }: HigherCondition) => state !== 'resolved' && clearsAt !== null

/** A mute was lifted before its time: what it hid is said now. */
export function unmute(escalation: Escalation | undefined, id: string, muteId: string, at: number): Decision {
  if (escalation === undefined || isOver(escalation) || holdOf(escalation, 'muted')?.by !== muteId) return accepted([])
  const run = startRun(id, escalation, at)
  releaseHold(run, 'muted')
  return accepted(run.events)
}

const isOver = ({ state }: Escalation) => state === 'resolved' || state === 'watched'
