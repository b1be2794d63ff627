import type { Client } from '@understudy/contract/http/clients'
import type { Session } from '@understudy/contract/http/session'
import { useQueryWord } from '../address/use-place.ts'
import { useAccessFindings } from '../api/use-client.ts'
import { useDelegations } from '../api/use-delegations.ts'
import { useTasks } from '../api/use-people.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { leads, seesAgency } from '../frame/pages-of.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { countText } from '../words/count-text.ts'
import { pageWords } from '../words/page-words.ts'
import { RegisterClient } from './register-client.tsx'
import { registerQuery } from './register-query.ts'
import { ZoneTime } from './zone-time.tsx'

interface ClientListProps {
  readonly clients: readonly Client[]
  readonly session: Session
}

/** Each client with how far it has come: tasks, who works alone there, what about access is to be mended. */
export function ClientList({ clients, session }: ClientListProps) {
  const isAsked = useQueryWord('show') === new URLSearchParams(registerQuery).get('show')
  if (clients.length === 0)
    return (
      <>
        <Notice title={clientsTexts.noClientsYet} icon="person">
          <p>{clientsTexts.aClientIsRegisteredWith}</p>
        </Notice>
        {leads(session) && (
          <div className="panel begin">
            <RegisterClient isOpen />
          </div>
        )}
      </>
    )
  return (
    <>
      <div className="clients-head">
        <h2 className="page-title">{pageWords.clients}</h2>
        {leads(session) && <RegisterClient key={String(isAsked)} isOpen={isAsked} look="primary" />}
      </div>
      <ul className="client-cards">
        {clients.map((client) => (
          <li key={client.id}>
            <ClientCard client={client} session={session} />
          </li>
        ))}
      </ul>
    </>
  )
}

function ClientCard({ client, session }: { readonly client: Client; readonly session: Session }) {
  const tasks = useTasks().data?.filter(({ clientId }) => clientId === client.id) ?? []
  const delegations = useDelegations().data?.filter(({ clientId }) => clientId === client.id) ?? []
  const findings = useAccessFindings(seesAgency(session)).data?.filter(({ clientId }) => clientId === client.id) ?? []
  const count = (state: string) => delegations.filter((one) => one.state === state).length
  const under = tasks.filter(({ brief }) => brief === null).length
  return (
    <InnerLink to={{ page: 'clients', id: client.id }} className="client-card">
      <span className="client-card-head">
        <strong>{client.name}</strong>
        {client.regulated && <span className="tag">{clientsTexts.regulated}</span>}
      </span>
      <ZoneTime zone={client.timeZone} />
      <span className="fact-line client-card-counts">
        <span>{countText(tasks.length, 'task')}</span>
        <span>{clientsTexts.independent(count('independent'))}</span>
        <span>{clientsTexts.notYetIndependent(count('reverse_shadow') + count('shadow'))}</span>
      </span>
      {under > 0 && <span className="warned">{clientsTexts.withoutABrief(countText(under, 'task'))}</span>}
      {findings.length > 0 && (
        <span className="warned">{clientsTexts.aboutAccess(countText(findings.length, 'finding'))}</span>
      )}
    </InnerLink>
  )
}
