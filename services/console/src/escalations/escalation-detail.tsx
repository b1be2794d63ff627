import type { Escalation } from '@understudy/contract/http/escalations'
import type { Session } from '@understudy/contract/http/session'
import { useEffect, useRef } from 'react'
import { goToPage } from '../address/use-place.ts'
import { useEscalation, useNotices, useRotations } from '../api/use-escalations.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads, seesAgency } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { WhyPerson } from '../item/why-person.tsx'
import { severityWords, subjectWords } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { muteWords } from '../words/mute-words.ts'
import { AnswerBar } from './answer-bar.tsx'
import { Ladder } from './ladder.tsx'
import { leadingCause } from './leading-cause.ts'
import { MuteForm } from './mute-form.tsx'
import { NoticeList } from './notice-list.tsx'
import { Standing } from './standing.tsx'
import { useMemberNames, useSubjectPerson, useWorkNames } from './use-names.ts'

interface EscalationDetailProps {
  readonly id: string
  readonly session: Session
}

/** One escalation: where it is on its ladder, who was told, and what the viewer can do about it. */
export function EscalationDetail({ id, session }: EscalationDetailProps) {
  const escalation = useEscalation(id)
  const article = useRef<HTMLElement>(null)
  useEffect(() => article.current?.focus({ preventScroll: true }), [])
  return (
    <article className="opened" aria-labelledby="opened" ref={article} tabIndex={-1}>
      <a
        className="back"
        href="/escalations"
        onClick={(event) => {
          event.preventDefault()
          goToPage({ page: 'escalations' }, location.search)
        }}
      >
        {escalationsTexts.allEscalations}
      </a>
      <Reading of={escalation}>{escalation.data && <Opened escalation={escalation.data} session={session} />}</Reading>
    </article>
  )
}

function Opened({ escalation, session }: { readonly escalation: Escalation; readonly session: Session }) {
  const { subject, work, severity } = escalation
  const member = useMemberNames()
  const rotations = useRotations(seesAgency(session)).data
  const named = { member, rotation: (id: string) => rotations?.find((rotation) => rotation.id === id)?.name }
  return (
    <>
      <header className="opened-head">
        <h2 id="opened">{leadingCause(escalation).says}</h2>
        <span className="tag" data-severity={severity}>
          {severityWords[severity]}
        </span>
      </header>
      <p className="fact-line opened-about">
        <Subject subject={subject} work={work} />
        <span className="quiet">{useWorkNames()(escalation)}</span>
      </p>
      <Standing escalation={escalation} named={named} />
      <AnswerBar escalation={escalation} session={session} />
      {leads(session) && <Muting escalation={escalation} />}
      <Causes causes={escalation.causes} />
      {work !== null && isUncovered(escalation) && <WhyPerson id={work.id} />}
      <section aria-labelledby="ladder">
        <h3 id="ladder">{escalationsTexts.ladder}</h3>
        <Ladder escalation={escalation} named={named} session={session} />
      </section>
      <Told id={escalation.id} nameOf={member} session={session} />
    </>
  )
}

/** What it is grouped by is muted from here; what is muted, and until when, stands in the settings. */
function Muting({ escalation: { state, hidden, root } }: { readonly escalation: Escalation }) {
  if (state === 'resolved') return null
  if (hidden)
    return (
      <InnerLink to={{ page: 'settings' }} query="?part=ladders&at=mutes">
        {muteWords.where}
      </InnerLink>
    )
  return <MuteForm title={muteWords.addThis} of={root} matching={() => ({ root })} />
}

/** The work by its name, and what of it is asked about where that is a page of its own. */
function Subject({ subject, work }: Pick<Escalation, 'subject' | 'work'>) {
  const { kind, id } = subject
  const person = useSubjectPerson()(subject)
  if (work !== null)
    return (
      <>
        <a href={`/?item=${work.id}`}>{work.title}</a>
        {kind === 'review' && <a href={`/reviews/${id}`}>{subjectWords[kind]}</a>}
      </>
    )
  if (person !== undefined)
    return (
      <>
        <a href={`/people/${person.id}`}>{person.name}</a>
        <span>{subjectWords[kind]}</span>
      </>
    )
  if (kind === 'delegation') return <a href={`/delegations/${id}`}>{subjectWords[kind]}</a>
  return <span>{subjectWords[kind]}</span>
}

/** Whoever decides it names somebody, and reads here why the rules found nobody. */
const isUncovered = ({ causes }: Escalation) =>
  causes.some(({ kind, endedAt }) => kind === 'no_cover' && endedAt === null)

function Causes({ causes }: Pick<Escalation, 'causes'>) {
  return (
    <section aria-labelledby="causes">
      <h3 id="causes">{escalationsTexts.causes(causes.length)}</h3>
      <ul className="causes">
        {causes.map(({ key, says, since, endedAt, note }) => (
          <li key={key} data-ended={endedAt !== null || undefined}>
            {says}
            {endedAt === null ? (
              <>
                {' '}
                <span className="quiet">{escalationsTexts.since} </span>
                <InstantView at={since} />
              </>
            ) : (
              <>
                , <InstantView at={since} />–<InstantView at={endedAt} />
              </>
            )}
            {note !== null && <p className="quiet">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ToldProps extends Pick<EscalationDetailProps, 'id' | 'session'> {
  readonly nameOf: (id: string) => string
}

function Told({ id, nameOf, session }: ToldProps) {
  const notices = useNotices(id)
  return (
    <section aria-labelledby="told">
      <h3 id="told">{escalationsTexts.whoWasTold}</h3>
      <Reading of={notices}>
        <NoticeList notices={notices.data ?? []} nameOf={nameOf} session={session} />
      </Reading>
    </section>
  )
}
