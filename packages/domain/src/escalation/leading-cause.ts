import { type CauseKind, inhibits } from './causes.ts'
import type { Escalation, RunningCause } from './escalation.ts'
import { rankOf } from './severity.ts'

/** Causes that have not ended and follow from no other that runs here too (rule 21). */
export function activeCauses({ causes }: Pick<Escalation, 'causes'>): RunningCause[] {
  const running = causes.filter(({ endedAt }) => endedAt === undefined)
  return running.filter((cause) => !running.some((other) => inhibits(other.kind, cause.kind)))
}

export const activeKinds = (escalation: Pick<Escalation, 'causes'>): CauseKind[] =>
  activeCauses(escalation).map(({ kind }) => kind)

/** The worst cause, the earliest of these: what a notice names first. The last one known where all have ended. */
export function leadingCause(escalation: Pick<Escalation, 'causes'>): RunningCause | undefined {
  const active = activeCauses(escalation)
  const some = active.length > 0 ? active : escalation.causes
  return some.toSorted((a, b) => rankOf(b.severity) - rankOf(a.severity) || a.since - b.since)[0]
}
