import type { Delegation } from '@understudy/contract/http/delegations'
import type { Session } from '@understudy/contract/http/session'
import { useEffect, useRef } from 'react'
import { goToPage } from '../address/use-place.ts'
import { useItem } from '../api/use-item.ts'
import { useMemberNames, useWorkNames } from '../escalations/use-names.ts'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { seesAgency } from '../frame/pages-of.ts'
import { InstantView } from '../item/instant-view.tsx'
import { stageWords } from '../words/clock-words.ts'
import { delegationsTexts } from '../words/delegations-texts.ts'
import { DelegationActs } from './delegation-acts.tsx'
import { evidenceOf } from './evidence-of.ts'
import { EvidenceView } from './evidence-view.tsx'
import { GateView } from './gate-view.tsx'
import { SamplingView } from './sampling-view.tsx'
import { StageTrack } from './stage-track.tsx'

interface DelegationDetailProps {
  readonly delegation: Delegation
  readonly session: Session
}

/** One person on one task: how far they are, what the next step lacks, and what the evidence says. */
export function DelegationDetail({ delegation, session }: DelegationDetailProps) {
  const { state, assistantId, cover, assignedAt, independentAt } = delegation
  const evidence = evidenceOf(delegation)
  const article = useRef<HTMLElement>(null)
  useEffect(() => article.current?.focus({ preventScroll: true }), [])
  return (
    <article className="opened" aria-labelledby="opened" ref={article} tabIndex={-1}>
      <a
        className="back"
        href="/delegations"
        onClick={(event) => {
          event.preventDefault()
          goToPage({ page: 'delegations' }, location.search)
        }}
      >
        {delegationsTexts.allDelegations}
      </a>
      <header className="opened-head">
        <h2 id="opened">{useMemberNames()(assistantId)}</h2>
        {cover === 'backup' && <span className="tag">{delegationsTexts.backup}</span>}
      </header>
      <p className="fact-line opened-about">
        <span>{useWorkNames()(delegation)}</span>
        <span className="quiet">
          {delegationsTexts.assigned} <InstantView at={assignedAt} />
          {independentAt !== null && (
            <>
              {' · '}
              {delegationsTexts.firstIndependent} <InstantView at={independentAt} />
            </>
          )}
        </span>
      </p>
      <StageTrack delegation={delegation} />
      <Paused delegation={delegation} />
      <Adopted delegation={delegation} />
      {delegation.blind && <Blind />}
      {evidence !== undefined && state === 'reverse_shadow' && <EvidenceView evidence={evidence} />}
      {state !== 'independent' && state !== 'paused' && state !== 'ended' && (
        <GateView delegation={delegation} session={session} />
      )}
      {evidence !== undefined && state === 'independent' && <SamplingView evidence={evidence} />}
      <OpenWork title={delegationsTexts.beingReworked} ids={delegation.openRework} />
      <OpenWork title={delegationsTexts.withOpenCriticalErrors} ids={delegation.openCritical} />
      {seesAgency(session) && <DelegationActs delegation={delegation} session={session} />}
    </article>
  )
}

function Paused({ delegation: { state, pausedFrom, pauseEndsAt } }: { readonly delegation: Delegation }) {
  if (state !== 'paused') return null
  return (
    <p className="standing">
      <Icon name="pause" />
      <span>
        <strong>{delegationsTexts.paused}</strong>
        {pausedFrom && delegationsTexts.in(stageWords[pausedFrom].toLowerCase())}
        {pauseEndsAt && (
          <>
            {delegationsTexts.aLeadIsAskedAbout} <InstantView at={pauseEndsAt} />
          </>
        )}
        .
      </span>
    </p>
  )
}

/** Taken over from before: at which stage, from where, and on whose word. */
function Adopted({ delegation: { adoption, observed } }: { readonly delegation: Delegation }) {
  if (adoption === null) return null
  const { stage, reason, source } = adoption
  return (
    <p className="standing">
      <Icon name="check" />
      <span>
        <strong>{delegationsTexts.takenOver(stageWords[stage].toLowerCase(), source)}</strong> {reason}
        {observed && ` ${delegationsTexts.observedOnly}`}
      </span>
    </p>
  )
}

function Blind() {
  return (
    <p className="standing">
      <Icon name="moon" />
      <span>{delegationsTexts.notTold}</span>
    </p>
  )
}

/** By its title, as everywhere. */
function ItemLink({ id, number }: { readonly id: string; readonly number: number }) {
  const { data: item } = useItem(id)
  return (
    <InnerLink to={{ page: 'board' }} query={`?item=${id}`}>
      {item?.title ?? delegationsTexts.workItem(number)}
    </InnerLink>
  )
}

function OpenWork({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="links">
        {ids.map((id, index) => (
          <li key={id}>
            <ItemLink id={id} number={index + 1} />
          </li>
        ))}
      </ul>
    </section>
  )
}
