import type { Verdict } from './machine.ts'
import type { Before, Cause } from './review.ts'

/** As evidence, whatever the reviewer fixed or closed is a rework (domain, section 7). */
export function outcomeOfVerdict(verdict: Verdict, cause: Cause | null): Before {
  const isProcess = cause !== null && cause !== 'assistant'
  if (verdict === 'passed') return { result: 'pass', isProcess: false }
  return { result: verdict === 'critical' ? 'critical' : 'rework', isProcess }
}
