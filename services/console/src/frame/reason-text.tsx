import type { ApiProblem } from '../api/api-problem.ts'

type Reason = ApiProblem['reasons'][number]

/** One reason, and after it, quieter, what would satisfy it. */
export function ReasonText({ reason: { message, satisfiedBy } }: { readonly reason: Reason }) {
  return (
    <>
      {message}.{satisfiedBy !== undefined && <span className="quiet"> {satisfiedBy}.</span>}
    </>
  )
}
