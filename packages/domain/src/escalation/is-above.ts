import { type CauseKind, inhibits } from './causes.ts'
import type { Escalation } from './escalation.ts'
import { activeCauses } from './leading-cause.ts'

/** Whether an escalation that runs is a higher condition which all of these causes follow from (rule 21). */
export function isAbove(higher: Pick<Escalation, 'state' | 'causes'>, causes: readonly CauseKind[]): boolean {
  if (higher.state === 'resolved' || causes.length === 0) return false
  const running = activeCauses(higher)
  return causes.every((cause) => running.some(({ kind }) => inhibits(kind, cause)))
}
