import '../frame/sides.css'
import '../frame/standing.css'
import './escalations.css'
import { SegmentedControl } from '@mantine/core'
import type { Escalation } from '@understudy/contract/http/escalations'
import { goToPage, usePage, useQueryWord } from '../address/use-place.ts'
import { useNeedsMe, useOpenEscalations } from '../api/use-escalations.ts'
import { Notice } from '../frame/notice.tsx'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { Reading } from '../frame/reading.tsx'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { pageWords } from '../words/page-words.ts'
import { EscalationDetail } from './escalation-detail.tsx'
import { EscalationList } from './escalation-list.tsx'

/** What needs the viewer now, or all that run; beside it the one that is open, with what can be done about it. */
export function EscalationsPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const showsAll = useQueryWord('show') === 'open'
  const mine = useNeedsMe()
  const all = useOpenEscalations(showsAll)
  const shown = showsAll ? all : mine
  const items = shown.data?.items ?? []
  return (
    <PageFrame session={session} live={live} page="escalations" updatedAt={shown.dataUpdatedAt}>
      <div className="sides" data-open={id !== undefined || undefined}>
        <section className="side" aria-labelledby="escalations">
          <div className="side-head">
            <h2 id="escalations">{pageWords.escalations}</h2>
            <Show showsAll={showsAll} waiting={mine.data?.items.length} />
          </div>
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

function Show({ showsAll, waiting }: { readonly showsAll: boolean; readonly waiting: number | undefined }) {
  const { id } = usePage()
  return (
    <SegmentedControl
      size="xs"
      className="show"
      aria-label={escalationsTexts.whichEscalations}
      value={showsAll ? 'open' : 'mine'}
      onChange={(value) =>
        goToPage({ page: 'escalations', ...(id !== undefined && { id }) }, value === 'open' ? '?show=open' : '')
      }
      data={[
        { value: 'mine', label: waiting === undefined ? escalationsTexts.needsMe : escalationsTexts.needsMe2(waiting) },
        { value: 'open', label: escalationsTexts.allThatRun },
      ]}
    />
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
