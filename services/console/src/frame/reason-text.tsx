import type { ApiProblem } from '../api/api-problem.ts'
import { useNamedText } from './use-named-text.ts'

type Reason = ApiProblem['reasons'][number]

/** One reason, and after it, quieter, what would satisfy it. */
export function ReasonText({ reason: { message, satisfiedBy } }: { readonly reason: Reason }) {
  const named = useNamedText()
  return (
    <>
      {named(message)}.{satisfiedBy !== undefined && <span className="quiet"> {named(satisfiedBy)}.</span>}
    </>
  )
}
