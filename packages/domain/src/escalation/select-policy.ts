import type { CauseKind } from './causes.ts'
import { builtInPolicy, type EscalationPolicy, type PolicyMatch } from './policy.ts'
import { isWorse, type Severity } from './severity.ts'

interface Asked {
  readonly cause: CauseKind
  readonly clientId: string | null
  readonly taskId: string | null
}

/** The first of the agency's own that is meant for this, in order of rank; else the one that every agency has. */
export function selectEscalationPolicy(
  policies: readonly EscalationPolicy[] | undefined,
  asked: Asked,
  severity: Severity,
): EscalationPolicy {
  return policies?.find(({ when }) => matches(when ?? {}, asked, severity)) ?? builtInPolicy
}

function matches({ causes, from, clientIds, taskIds }: PolicyMatch, asked: Asked, severity: Severity): boolean {
  return (
    (causes === undefined || causes.includes(asked.cause)) &&
    (from === undefined || !isWorse(from, severity)) &&
    (clientIds === undefined || (asked.clientId !== null && clientIds.includes(asked.clientId))) &&
    (taskIds === undefined || (asked.taskId !== null && taskIds.includes(asked.taskId)))
  )
}
