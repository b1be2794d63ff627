import type { Delegation } from '@understudy/contract/http/delegations'
import type { MouseEvent } from 'react'
import { writePage } from '../address/page.ts'
import { goToPage } from '../address/use-place.ts'
import { useMemberNames, useWorkNames } from '../escalations/use-names.ts'
import { delegationsTexts } from '../words/delegations-texts.ts'
import { evidenceOf, isAtLine } from './evidence-of.ts'
import { groupsOf } from './groups.ts'
import { levelText } from './level-text.ts'
import { Meter } from './meter.tsx'

interface DelegationListProps {
  readonly items: readonly Delegation[]
  readonly open: string | undefined
}

export function DelegationList({ items, open }: DelegationListProps) {
  return groupsOf(items).map((group) => (
    <section key={group.name} aria-label={group.name}>
      <h3 className="group">
        {group.name} <span className="quiet">{group.items.length.toLocaleString()}</span>
      </h3>
      <ol className="delegations">
        {group.items.map((one) => (
          <li key={one.id}>
            <DelegationLink delegation={one} isOpen={one.id === open} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

/** A real link, so that one can be opened in a tab of its own. */
function DelegationLink({ delegation, isOpen }: { readonly delegation: Delegation; readonly isOpen: boolean }) {
  const { id, assistantId, cover } = delegation
  const to = { page: 'delegations', id } as const
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goToPage(to, location.search)
  }
  return (
    <a href={writePage(to)} className="delegation" aria-current={isOpen || undefined} onClick={open}>
      <span className="delegation-who">
        <strong>{useMemberNames()(assistantId)}</strong>
        {cover === 'backup' && <span className="tag">{delegationsTexts.backup}</span>}
      </span>
      <span className="quiet one-line">{useWorkNames()(delegation)}</span>
      <span className="delegation-far">
        <HowFar delegation={delegation} />
      </span>
    </a>
  )
}

/** What tells at a glance how far somebody is, in the terms of their stage. */
function HowFar({ delegation }: { readonly delegation: Delegation }) {
  const { state, observedItems } = delegation
  if (state === 'shadow') return <span className="quiet">{delegationsTexts.watched(observedItems.length)}</span>
  const evidence = evidenceOf(delegation)
  if (evidence === undefined) return null
  const { quality, plan } = evidence
  if (state === 'independent')
    return <span className="quiet">{delegationsTexts.reviewed(levelText(plan.levels[quality.level]))}</span>
  if (state !== 'reverse_shadow') return null
  return (
    <Meter name={delegationsTexts.evidence} value={quality.score} most={plan.promoteAt} isFull={isAtLine(evidence)} />
  )
}
