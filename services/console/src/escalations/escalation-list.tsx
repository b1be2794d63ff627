import type { Escalation } from '@understudy/contract/http/escalations'
import type { MouseEvent } from 'react'
import { writePage } from '../address/page.ts'
import { goToPage } from '../address/use-place.ts'
import { InstantView } from '../item/instant-view.tsx'
import { escalationStateWords, severityWords } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { leadingCause } from './leading-cause.ts'
import { OneRoot } from './one-root.tsx'
import { groupByRoot } from './root-groups.ts'
import { useSubjectPerson, useWorkNames } from './use-names.ts'

interface EscalationListProps {
  readonly items: readonly Escalation[]
  readonly open: string | undefined
  /** Whether the viewer may take all of one root at once. */
  readonly mayTake: boolean
  /** The list goes on: what comes of one thing may be more than is shown. */
  readonly hasMore: boolean
}

/** As the API orders them, worst first where they need the viewer; what comes of one thing stands together under its name. */
export function EscalationList({ items, open, mayTake, hasMore }: EscalationListProps) {
  const line = (one: Escalation) => (
    <li key={one.id}>
      <EscalationLink escalation={one} isOpen={one.id === open} />
    </li>
  )
  return (
    <ol className="escalations">
      {groupByRoot(items).map((group) =>
        group.items.length === 1 ? (
          group.items.map(line)
        ) : (
          <li key={group.root}>
            <OneRoot group={group} mayTake={mayTake} hasMore={hasMore}>
              {group.items.map(line)}
            </OneRoot>
          </li>
        ),
      )}
    </ol>
  )
}

/** A real link, so that one can be opened in a tab of its own. */
function EscalationLink({ escalation, isOpen }: { readonly escalation: Escalation; readonly isOpen: boolean }) {
  const { id, subject, work, severity, state, raisedAt, resolvedAt, resolution, hidden } = escalation
  const at = resolvedAt ?? raisedAt
  const name = useSubjectPerson()(subject)?.name ?? work?.title
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
      data-state={state}
      onClick={open}
    >
      <span className="escalation-line">
        <strong>{leadingCause(escalation).says}</strong>
        <span className="tag" data-severity={severity}>
          {severityWords[severity]}
        </span>
      </span>
      {name !== undefined && <span className="one-line">{name}</span>}
      {resolution !== null && <span className="one-line">{escalationsTexts.quoted(resolution.why)}</span>}
      <span className="escalation-line quiet">
        <span className="one-line">{about}</span>
        <span className="escalation-state">
          {hidden ? escalationsTexts.muted : escalationStateWords[state]}
          {at !== null && (
            <>
              {' · '}
              <InstantView at={at} />
            </>
          )}
        </span>
      </span>
    </a>
  )
}
