import type { ApiProblem } from '../api/api-problem.ts'
import { MendLink } from './mend-link.tsx'
import { useNamedText } from './use-named-text.ts'

type Reason = ApiProblem['reasons'][number]

/** One reason, after it, quieter, what would satisfy it, and the way to where that is done. */
export function ReasonText({ reason: { code, message, satisfiedBy } }: { readonly reason: Reason }) {
  const named = useNamedText()
  return (
    <>
      {named(message)}.{satisfiedBy !== undefined && <span className="quiet"> {named(satisfiedBy)}.</span>}
      <MendLink code={code} />
    </>
  )
}
