import { accepted, type Decision } from '../decision.ts'
import type { Escalation } from './escalation.ts'
import { releaseHold } from './release.ts'
import { startRun } from './run.ts'
import { holdOf, isOwnLateness } from './standing.ts'

/** The subject is blocked, or not any more: what is only about our lateness waits, with the wait that was left (rule 14). */
export function noteBlock(escalation: Escalation | undefined, id: string, isBlocked: boolean, at: number): Decision {
  if (escalation === undefined || isOver(escalation)) return accepted([])
  const run = startRun(id, escalation, at)
  const isNoted = holdOf(escalation, 'blocked') !== undefined
  if (!isBlocked) releaseHold(run, 'blocked')
  else if (!isNoted && isOwnLateness(escalation))
    run.emit('escalation.held', { why: 'blocked', ...left(escalation, at) })
  return accepted(run.events)
}

/** A higher condition runs from which this one follows: it says nothing while that lasts (rule 21). */
export function inhibit(escalation: Escalation | undefined, id: string, by: string, at: number): Decision {
  if (escalation === undefined || isOver(escalation) || holdOf(escalation, 'inhibited') !== undefined)
    return accepted([])
  const run = startRun(id, escalation, at)
  run.emit('escalation.held', { why: 'inhibited', by, ...left(escalation, at) })
  return accepted(run.events)
}

/** The higher condition is over: what is still true goes on where it stood. */
export function disinhibit(escalation: Escalation | undefined, id: string, by: string, at: number): Decision {
  if (escalation === undefined || isOver(escalation) || holdOf(escalation, 'inhibited')?.by !== by) return accepted([])
  const run = startRun(id, escalation, at)
  releaseHold(run, 'inhibited')
  return accepted(run.events)
}

/** A mute was lifted before its time: what it hid is said now. */
export function unmute(escalation: Escalation | undefined, id: string, muteId: string, at: number): Decision {
  if (escalation === undefined || isOver(escalation) || holdOf(escalation, 'muted')?.by !== muteId) return accepted([])
  const run = startRun(id, escalation, at)
  releaseHold(run, 'muted')
  return accepted(run.events)
}

const isOver = ({ state }: Escalation) => state === 'resolved' || state === 'watched'

function left({ nextAt }: Escalation, at: number): { leftMs?: number } {
  return nextAt === null ? {} : { leftMs: Math.max(0, nextAt - at) }
}
