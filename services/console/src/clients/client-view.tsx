import type { Client } from '@understudy/contract/http/clients'
import type { Session } from '@understudy/contract/http/session'
import type { ComponentType } from 'react'
import { useContinuity } from '../api/use-client.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads, seesAgency } from '../frame/pages-of.ts'
import { Parts } from '../frame/parts.tsx'
import { partWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { AccessPart } from './access-part.tsx'
import { FaqPart } from './faq-part.tsx'
import { NextStep } from './next-step.tsx'
import { type ClientPart, partsOf } from './parts-of.ts'
import { RoiPart } from './roi-part.tsx'
import { RolloutPart } from './rollout-part.tsx'
import { ScorecardPart } from './scorecard-part.tsx'
import { SetUpPart } from './set-up-part.tsx'
import { TasksPart } from './tasks-part.tsx'
import { WaitingPart } from './waiting-part.tsx'
import { WaysPart } from './ways-part.tsx'
import { WeeklyPart } from './weekly-part.tsx'
import { ZoneTime } from './zone-time.tsx'

/** What each part of a client's page is given. */
export interface ClientPartProps {
  readonly client: Client
  readonly session: Session
}

const views: Readonly<Record<ClientPart, ComponentType<ClientPartProps>>> = {
  waiting: WaitingPart,
  tasks: TasksPart,
  setup: SetUpPart,
  ways: WaysPart,
  access: AccessPart,
  rollout: RolloutPart,
  scorecard: ScorecardPart,
  roi: RoiPart,
  weekly: WeeklyPart,
  faq: FaqPart,
}

interface ClientViewProps extends ClientPartProps {
  readonly part: ClientPart
  /** The viewer sees no other client. */
  readonly isAlone: boolean
}

export function ClientView({ client, session, part, isAlone }: ClientViewProps) {
  const View = views[part]
  return (
    <>
      {!isAlone && (
        <InnerLink to={{ page: 'clients' }} className="back-link">
          {clientsTexts.allClients}
        </InnerLink>
      )}
      <header className="client-head">
        <h2>{client.name}</h2>
        {client.regulated && <span className="tag">{clientsTexts.regulated}</span>}
        <ZoneTime zone={client.timeZone} />
        {seesAgency(session) && <Carries clientId={client.id} />}
      </header>
      <Parts
        label={clientsTexts.partsOf(client.name)}
        of={{ page: 'clients', id: client.id }}
        parts={partsOf(session)}
        words={partWords}
        here={part}
      />
      {part !== 'setup' && leads(session) && <NextStep client={client} />}
      <View client={client} session={session} />
    </>
  )
}

/** How well the work would go on without whoever does it now. */
function Carries({ clientId }: { readonly clientId: string }) {
  const { data } = useContinuity(clientId, true)
  // A score of nothing is shown by nobody: no work is handed over whose going on could be told.
  if (data?.score == null || data.score === 0) return null
  return <span className="quiet">{clientsTexts.continuityOf100(data.score)}</span>
}
