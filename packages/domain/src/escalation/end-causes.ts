import { accepted, type Decision } from '../decision.ts'
import type { CauseKind } from './causes.ts'
import type { Escalation, RunningCause } from './escalation.ts'
import type { HigherCondition } from './hold-back.ts'
import { isAbove } from './is-above.ts'
import { activeKinds } from './leading-cause.ts'
import { resolveRun } from './resolve.ts'
import { type Run, startRun } from './run.ts'
import { holdLateness, holdOf, waitLeft } from './standing.ts'

/** Which causes of a subject have gone away: of these kinds, or one of them by its key. */
export interface Ended {
  readonly causes: readonly CauseKind[]
  readonly key?: string | undefined
  readonly why: string
  /** When that happened, where it is an event: it ends nothing that came of a later one, however late it is told. */
  readonly happenedAt?: number | undefined
}

/** How things stand around what runs, for what is left of it. */
interface Around {
  readonly isBlocked?: boolean
  /** What runs about what it comes of. */
  readonly above?: readonly HigherCondition[]
}

/**
 * Causes went away by themselves. When the last one has, the escalation resolves itself, once they have stayed away for
 * the hold (rules 16 and 20); what was only watched is watched no more. Where what is left is only about our lateness, a
 * block of the subject holds it from now on (rule 14).
 */
export function endCauses(
  running: { id: string; escalation: Escalation } | undefined,
  ended: Ended,
  at: number,
  { isBlocked = false, above = [] }: Around = {},
): Decision {
  if (running === undefined || running.escalation.state === 'resolved') return accepted([])
  const run = startRun(running.id, running.escalation, at)
  if (run.escalation.state === 'watched') {
    if (ended.causes.includes('high_risk')) resolveRun(run, 'engine', ended.why)
    return accepted(run.events)
  }
  for (const cause of running.escalation.causes) {
    if (!isEndedBy(cause, ended)) continue
    const { key } = cause
    const left = run.escalation.causes.some((other) => other.key !== key && other.endedAt === undefined)
    const clearsAt = left ? null : at + run.escalation.settings.holdMs
    run.emit('escalation.cause_ended', { key, why: ended.why, clearsAt })
  }
  if (run.events.length > 0) {
    if (isBlocked) holdLateness(run)
    holdBelow(run, above)
  }
  return accepted(run.events, { escalationId: run.id })
}

function holdBelow(run: Run, above: readonly HigherCondition[]): void {
  const { escalation, id, at } = run
  const kinds = activeKinds(escalation)
  const higher = above.find((one) => one.id !== id && isAbove(one.escalation, kinds))
  if (higher === undefined || holdOf(escalation, 'inhibited') !== undefined) return
  run.emit('escalation.held', { why: 'inhibited', by: higher.id, ...waitLeft(escalation, at) })
}

/** As it will be once these have ended. */
export const withoutEnded = (escalation: Escalation, ended: Ended): Escalation => ({
  ...escalation,
  causes: escalation.causes.filter((cause) => cause.endedAt === undefined && !isEndedBy(cause, ended)),
})

function isEndedBy({ key, kind, endedAt, happenedAt: began = 0 }: RunningCause, ended: Ended): boolean {
  if (endedAt !== undefined || !ended.causes.includes(kind)) return false
  if (ended.key !== undefined && ended.key !== key) return false
  return ended.happenedAt === undefined || ended.happenedAt >= began
}
