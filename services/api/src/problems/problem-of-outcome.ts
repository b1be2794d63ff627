import type { Reason } from '@understudy/domain/decision'
import type { Conflict, Failed, Outcome } from '@understudy/engine/shell/command'
import { nothingHere, ProblemError } from './problem-error.ts'

type Unhappy = Exclude<Outcome, { kind: 'accepted' }>

const forbidden = new Set(['role_missing', 'not_your_work', 'not_a_member', 'time_not_yours', 'own_promotion'])
/** The state of things stands in the way, and may be another one later. */
const conflicting = new Set(['not_allowed_now', 'already_exists', 'already_delegated', 'primary_taken'])

/** The problem document of a command that was not accepted; a refusal tells every reason. */
export function problemOfOutcome(outcome: Unhappy): ProblemError {
  if (outcome.kind === 'conflict') return conflict(outcome)
  if (outcome.kind === 'failed') return failed(outcome)
  const { code, reasons } = outcome
  if (code === 'not_found') return nothingHere()
  if (code === 'moved_on') return new ProblemError({ status: 412, code, title: titleOf(reasons) })
  const status = forbidden.has(code) ? 403 : conflicting.has(code) ? 409 : 422
  return new ProblemError({ status, code, title: titleOf(reasons), reasons: reasons.map((reason) => ({ ...reason })) })
}

function titleOf([first, ...others]: readonly Reason[]): string {
  if (first === undefined) return 'Refused'
  return others.length === 0 ? first.message : `Refused for ${others.length + 1} reasons`
}

function conflict({ message }: Conflict): ProblemError {
  return new ProblemError({ status: 409, code: 'conflict', title: message, headers: { 'retry-after': '1' } })
}

/** The cause is for the log. */
function failed({ error }: Failed): ProblemError {
  const problem = new ProblemError({ status: 500, code: 'internal', title: 'Something went wrong on our side' })
  problem.cause = error
  return problem
}
