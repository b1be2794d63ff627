import { ApiProblem } from '../api/api-problem.ts'
import { Icon } from './icon.tsx'

/** Why something was not done: every reason, and what would satisfy it. Nothing was changed. */
export function Refusal({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  const reasons = error instanceof ApiProblem ? error.reasons : []
  return (
    <div className="refusal" role="alert">
      <strong>
        <Icon name="alert" /> It was not done
      </strong>
      {reasons.length === 0 ? (
        <p>{error.message}.</p>
      ) : (
        <ul>
          {reasons.map(({ code, message, satisfiedBy }) => (
            <li key={`${code} ${message}`}>
              {message}.{satisfiedBy !== undefined && <span className="quiet"> {satisfiedBy}.</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
