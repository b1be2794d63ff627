import '../frame/sides.css'
import '../frame/standing.css'
import './delegations.css'
import './meter.css'
import './stages.css'
import type { Delegation } from '@understudy/contract/http/delegations'
import type { Session } from '@understudy/contract/http/session'
import { goToPage, usePage, useQueryWord } from '../address/use-place.ts'
import { useDelegations } from '../api/use-delegations.ts'
import { useClients, useMembers } from '../api/use-people.ts'
import { FirstClient } from '../clients/first-client.tsx'
import { Choice } from '../frame/choice.tsx'
import { Notice } from '../frame/notice.tsx'
import { NoticeAct } from '../frame/notice-act.tsx'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { leads, seesAgency } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { delegationsTexts } from '../words/delegations-texts.ts'
import { pageWords } from '../words/page-words.ts'
import { DelegationDetail } from './delegation-detail.tsx'
import { DelegationList } from './delegation-list.tsx'

/** Each person and task on its way from assigned to independent; beside them the one that is open. */
export function DelegationsPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const delegations = useDelegations()
  const clientId = useQueryWord('client') ?? undefined
  const assistantId = useQueryWord('assistant') ?? undefined
  const all = delegations.data ?? []
  const isFiltered = clientId !== undefined || assistantId !== undefined
  const items = all.filter(
    (one) =>
      one.state !== 'ended' &&
      (clientId === undefined || one.clientId === clientId) &&
      (assistantId === undefined || one.assistantId === assistantId),
  )
  return (
    <PageFrame session={session} live={live} page="delegations" updatedAt={delegations.dataUpdatedAt}>
      <div className="sides" data-open={id !== undefined || undefined}>
        <section className="side" aria-labelledby="delegations">
          <div className="side-head">
            <h2 id="delegations">{pageWords.delegations}</h2>
          </div>
          {seesAgency(session) && <DelegationFilters clientId={clientId} assistantId={assistantId} />}
          <Reading of={delegations}>
            {items.length === 0 ? (
              <Nothing why={isFiltered ? 'filter' : all.length > 0 ? 'ended' : 'none'} isLead={leads(session)} />
            ) : (
              <DelegationList items={items} open={id} />
            )}
          </Reading>
        </section>
        {all.length > 0 && <Opened one={all.find((one) => one.id === id)} id={id} session={session} />}
      </div>
    </PageFrame>
  )
}

interface Filters {
  readonly clientId: string | undefined
  readonly assistantId: string | undefined
}

function DelegationFilters({ clientId = '', assistantId = '' }: Filters) {
  const { data: clients = [] } = useClients()
  const { data: members = [] } = useMembers()
  const here = usePage()
  const go = (filters: Record<string, string>) => {
    const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
    goToPage(here, query.size === 0 ? '' : `?${query}`)
  }
  return (
    <form className="side-filters" aria-label={delegationsTexts.filters} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={delegationsTexts.client}
        all={delegationsTexts.allClients}
        value={clientId}
        choices={clients.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => go({ client: value, assistant: assistantId })}
      />
      <Choice
        label={delegationsTexts.assistant}
        all={delegationsTexts.allAssistants}
        value={assistantId}
        choices={members
          .filter(({ roles }) => roles.includes('assistant'))
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => go({ client: clientId, assistant: value })}
      />
    </form>
  )
}

interface NothingProps {
  /** None passes the filters, all have ended, or there never was one. */
  readonly why: 'filter' | 'ended' | 'none'
  readonly isLead: boolean
}

function Nothing({ why, isLead }: NothingProps) {
  const { data: clients = [] } = useClients()
  if (why === 'filter')
    return (
      <Notice title={delegationsTexts.noDelegationMatches} icon="check">
        <p>{delegationsTexts.chooseAnotherClientOrAssistant}</p>
      </Notice>
    )
  return (
    <Notice
      title={why === 'ended' ? delegationsTexts.everyDelegationHasEnded : delegationsTexts.noDelegationsYet}
      icon="person"
    >
      <p>{delegationsTexts.asSoonAsATask}</p>
      <FirstClient />
      {isLead && clients.length > 0 && <NoticeAct to={{ page: 'clients' }}>{delegationsTexts.handOverATask}</NoticeAct>}
    </Notice>
  )
}

interface OpenedProps {
  readonly one: Delegation | undefined
  readonly id: string | undefined
  readonly session: Session
}

function Opened({ one, id, session }: OpenedProps) {
  if (one !== undefined) return <DelegationDetail key={one.id} delegation={one} session={session} />
  if (id === undefined) return <p className="side-hint quiet">{delegationsTexts.chooseOneToSeeWhat}</p>
  return (
    <Notice title={delegationsTexts.delegationNotFound} icon="alert" role="status">
      <p>{delegationsTexts.itMayBeOneThat}</p>
    </Notice>
  )
}
