import type { HoldReason } from './escalation.ts'
import type { Run } from './run.ts'
import { holdOf } from './standing.ts'

/** What held the ladder is over: it goes on with the wait that was left, or is held by what else there is (rule 14). */
export function releaseHold(run: Run, why: HoldReason): void {
  const hold = holdOf(run.escalation, why)
  if (hold === undefined) return
  const wasHeld = run.escalation.state === 'held'
  const nextAt = run.at + (hold.leftMs ?? 0)
  run.emit('escalation.released', { why, nextAt })
  if (!wasHeld) return
  for (const other of run.escalation.holds) {
    const { since: _, ...rest } = other
    run.emit('escalation.held', { ...rest, leftMs: nextAt - run.at })
  }
}
