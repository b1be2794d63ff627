import { type Decision, refused } from '@understudy/domain/decision'
import { sensitiveFields } from '@understudy/domain/free-text/sensitive-fields'

/**
 * What would be accepted is refused where its text looks like a secret or patient data, whoever sends it, before
 * anything is stored (domain, section 9). The refusal names the field and what it looks like, never the text.
 */
export function refuseSensitive(decision: Decision, input: unknown): Decision {
  if (decision.kind === 'refused') return decision
  const reasons = sensitiveFields(input)
  return reasons.length === 0 ? decision : refused('sensitive_text', reasons)
}
