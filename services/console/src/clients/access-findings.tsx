import type { AccessFinding, AccessRegister } from '@understudy/contract/http/access'
import { Icon } from '../frame/icon.tsx'
import { WayButton } from '../frame/way-button.tsx'
import { accessTexts } from '../words/access-words.ts'
import { findingWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { countText } from '../words/count-text.ts'
import { GrantActs } from './grant-acts.tsx'

interface FindingsProps {
  readonly clientId: string
  readonly zone: string
  readonly findings: readonly AccessFinding[]
  readonly register: AccessRegister | undefined
  readonly mayMend: boolean
  /** Somebody is answering for every access just now. */
  readonly isReviewing: boolean
}

/** What about access is to be mended, the way to mend it beside each. */
export function Findings({ clientId, zone, findings, register, mayMend, isReviewing }: FindingsProps) {
  // Without any system there is nothing that could be in order.
  if (findings.length === 0 && register?.systems.length === 0) return null
  if (findings.length === 0 && isReviewing) return <p className="quiet">{accessTexts.openReview}</p>
  if (findings.length === 0)
    return (
      <p className="gate-open">
        <Icon name="check" /> {clientsTexts.noAccessFindings}
      </p>
    )
  return (
    <ul className="unmet findings-list" aria-label={countText(findings.length, 'finding')}>
      {findings.map((finding) => (
        <li key={finding.id} data-severity={finding.severity === 'high' ? 'error' : 'notice'}>
          <span>
            {finding.memberName !== null && `${finding.memberName}: `}
            {finding.message}
          </span>
          <span className="quiet">
            {findingWords[finding.severity]}: {finding.mendedBy}
          </span>
          {mayMend && <Mend {...{ clientId, zone, finding, register }} />}
        </li>
      ))}
    </ul>
  )
}

interface MendProps extends Pick<FindingsProps, 'clientId' | 'zone' | 'register'> {
  readonly finding: AccessFinding
}

/** An access is mended here; what is about a person is mended at them. */
function Mend({ clientId, zone, finding: { memberId, memberName, system }, register }: MendProps) {
  if (memberId === null) return null
  const grant = register?.grants.find((one) => one.memberId === memberId && one.system === system)
  if (grant !== undefined) return <GrantActs clientId={clientId} zone={zone} grant={grant} />
  return <WayButton to={{ page: 'people', id: memberId }}>{accessTexts.toPerson(memberName ?? '')}</WayButton>
}
