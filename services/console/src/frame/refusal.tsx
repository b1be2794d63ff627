import { ApiProblem } from '../api/api-problem.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { Icon } from './icon.tsx'
import { ReasonText } from './reason-text.tsx'

/** Why something was not done: every reason, and what would satisfy it. Nothing was changed. */
export function Refusal({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  const reasons = error instanceof ApiProblem ? error.reasons : []
  return (
    <div className="refusal" role="alert">
      <strong>
        <Icon name="alert" /> {frameTexts.itWasNotDone}
      </strong>
      {reasons.length === 0 ? (
        <p>{error.message}.</p>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li key={`${reason.code} ${reason.message}`}>
              <ReasonText reason={reason} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
