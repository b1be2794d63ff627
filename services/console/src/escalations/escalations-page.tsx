import '../frame/sides.css'
import '../frame/standing.css'
import './escalations.css'
import type { Escalation } from '@understudy/contract/http/escalations'
import { useNeedsMe, useOpenEscalations } from '../api/use-escalations.ts'
import { Notice } from '../frame/notice.tsx'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { Reading } from '../frame/reading.tsx'
import { ShowHead, useShow } from '../frame/show-head.tsx'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { pageWords } from '../words/page-words.ts'
import { EscalationDetail } from './escalation-detail.tsx'
import { EscalationList } from './escalation-list.tsx'

const shows = ['mine', 'open'] as const

/** What needs the viewer now, or all that run; beside it the one that is open, with what can be done about it. */
export function EscalationsPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const showsAll = useShow(shows) === 'open'
  const mine = useNeedsMe()
  const waiting = mine.data?.items.length
  const all = useOpenEscalations(showsAll)
  const shown = showsAll ? all : mine
  const items = shown.data?.items ?? []
  return (
    <PageFrame session={session} live={live} page="escalations" updatedAt={shown.dataUpdatedAt}>
      <div className="sides" data-open={id !== undefined || undefined}>
        <section className="side" aria-labelledby="escalations">
          <ShowHead
            page="escalations"
            title={pageWords.escalations}
            label={escalationsTexts.whichEscalations}
            shows={shows}
            words={{
              mine: waiting === undefined ? escalationsTexts.needsMe : escalationsTexts.needsMe2(waiting),
              open: escalationsTexts.allThatRun,
            }}
            keepsOpen
          />
          <Reading of={shown}>
            {items.length === 0 ? (
              <Nothing showsAll={showsAll} />
            ) : (
              <EscalationList items={items} open={id} mayTake={session.clientId === null} />
            )}
          </Reading>
        </section>
        <Opened id={id} items={items} session={session} />
      </div>
    </PageFrame>
  )
}

function Nothing({ showsAll }: { readonly showsAll: boolean }) {
  return (
    <Notice title={showsAll ? escalationsTexts.noEscalationRuns : escalationsTexts.nothingNeedsYouNow} icon="check">
      <p>{escalationsTexts.aMissedPromiseACritical}</p>
    </Notice>
  )
}

interface OpenedProps extends Pick<PageProps, 'session'> {
  readonly id: string | undefined
  readonly items: readonly Escalation[]
}

function Opened({ id, items, session }: OpenedProps) {
  if (id !== undefined) return <EscalationDetail key={id} id={id} session={session} />
  if (items.length === 0) return null
  return <p className="side-hint quiet">{escalationsTexts.chooseOneToSeeIts}</p>
}
