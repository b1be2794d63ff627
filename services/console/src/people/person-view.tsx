import type { Member } from '@understudy/contract/http/members'
import type { Session } from '@understudy/contract/http/session'
import type { WorkLeft } from '@understudy/contract/http/work-left'
import { useDelegations } from '../api/use-delegations.ts'
import { NextStepOfAgency } from '../clients/next-step.tsx'
import { useWorkNames } from '../escalations/use-names.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads } from '../frame/pages-of.ts'
import { stageWords } from '../words/clock-words.ts'
import { pageWords } from '../words/page-words.ts'
import { peopleTexts } from '../words/people-texts.ts'
import { supportRoleWords } from '../words/staff-words.ts'
import { AwaySection } from './away-section.tsx'
import { PersonalData } from './erase-form.tsx'
import { Mailbox } from './mailbox.tsx'
import { PersonFacts } from './person-facts.tsx'
import { PersonForms } from './person-forms.tsx'
import { PersonGrants } from './person-grants.tsx'

interface PersonViewProps {
  readonly person: Member
  readonly left: WorkLeft | undefined
  readonly session: Session
}

/** One assistant: what they have and when they work, what they do, what they may get into, and who would cover. */
export function PersonView({ person, left, session }: PersonViewProps) {
  return (
    <article className="opened" aria-labelledby="opened">
      <InnerLink to={{ page: 'people' }} className="back">
        {peopleTexts.allAssistants}
      </InnerLink>
      <header className="opened-head">
        <h2 id="opened">{person.name}</h2>
        {person.scribeCredential !== null && <span className="tag">{peopleTexts.scribe(person.scribeCredential)}</span>}
      </header>
      <p className="fact-line opened-about quiet">
        <span>{person.supportRole === null ? peopleTexts.noSupportRole : supportRoleWords[person.supportRole]}</span>
        <span>{person.profile.place ?? ''}</span>
      </p>
      {leads(session) && <Mailbox member={person} />}
      <NextStepOfAgency session={session} />
      <PersonFacts person={person} left={left} />
      {leads(session) && <PersonForms person={person} />}
      <Delegations person={person} />
      <AwaySection person={person} mayRecord={leads(session)} />
      <PersonGrants person={person} />
      {session.roles.includes('owner') && person.id !== session.memberId && <PersonalData member={person} />}
    </article>
  )
}

function Delegations({ person }: { readonly person: Member }) {
  const nameOf = useWorkNames()
  const { data } = useDelegations()
  const own = data?.filter(({ assistantId, state }) => assistantId === person.id && state !== 'ended') ?? []
  return (
    <section aria-labelledby="does">
      <h3 id="does">{pageWords.delegations}</h3>
      {data !== undefined && own.length === 0 && <p className="quiet">{peopleTexts.nothingIsDelegatedToThem}</p>}
      <ul className="links">
        {own.map((one) => (
          <li key={one.id}>
            <InnerLink to={{ page: 'delegations', id: one.id }}>{nameOf(one)}</InnerLink>{' '}
            <span className="quiet">
              {one.cover === 'primary' ? '' : `${one.cover}, `}
              {stageWords[one.state].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
