import { ApiProblem } from '../api/api-problem.ts'
import { Icon } from '../frame/icon.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { noMailWords as words } from '../words/channel-words.ts'

/** Why a test was not sent. What only whoever runs the installation can mend is told to them, folded. */
export function TestRefusal({ error }: { readonly error: Error | null }) {
  const noMail = error instanceof ApiProblem ? error.reasons.find(({ code }) => code === 'no_mail_server') : undefined
  if (noMail === undefined) return <Refusal error={error} />
  return (
    <div className="refusal" role="alert">
      <strong>
        <Icon name="alert" /> {words.title}
      </strong>
      <details className="more">
        <summary>{words.forOperators}</summary>
        <p>{noMail.satisfiedBy}.</p>
      </details>
    </div>
  )
}
