import type { Escalation } from '@understudy/contract/http/escalations'
import type { MouseEvent } from 'react'
import { writePage } from '../address/page.ts'
import { goToPage } from '../address/use-place.ts'
import { useWorkTitle } from '../api/use-escalations.ts'
import { InstantView } from '../item/instant-view.tsx'
import { escalationStateWords, severityWords } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { leadingCause } from './leading-cause.ts'
import { useWorkNames } from './use-names.ts'

interface EscalationListProps {
  readonly items: readonly Escalation[]
  readonly open: string | undefined
}

/** As the API orders them: worst first where they need the viewer. */
export function EscalationList({ items, open }: EscalationListProps) {
  return (
    <ol className="escalations">
      {items.map((escalation) => (
        <li key={escalation.id}>
          <EscalationLink escalation={escalation} isOpen={escalation.id === open} />
        </li>
      ))}
    </ol>
  )
}

/** A real link, so that one can be opened in a tab of its own. */
function EscalationLink({ escalation, isOpen }: { readonly escalation: Escalation; readonly isOpen: boolean }) {
  const { id, subject, severity, state, raisedAt, hidden } = escalation
  const title = useWorkTitle(subject.kind === 'work_item' ? subject.id : undefined)
  const about = useWorkNames()(escalation)
  const to = { page: 'escalations', id } as const
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goToPage(to, location.search)
  }
  return (
    <a
      href={writePage(to)}
      className="escalation"
      aria-current={isOpen || undefined}
      data-severity={severity}
      onClick={open}
    >
      <span className="escalation-line">
        <strong>{leadingCause(escalation).says}</strong>
        <span className="tag" data-severity={severity}>
          {severityWords[severity]}
        </span>
      </span>
      {title !== undefined && <span className="one-line">{title}</span>}
      <span className="escalation-line quiet">
        <span className="one-line">{about}</span>
        <span className="escalation-state">
          {hidden ? escalationsTexts.muted : escalationStateWords[state]}
          {raisedAt !== null && (
            <>
              {' · '}
              <InstantView at={raisedAt} />
            </>
          )}
        </span>
      </span>
    </a>
  )
}
