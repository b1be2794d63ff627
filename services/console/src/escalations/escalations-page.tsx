import '../frame/sides.css'
import '../frame/standing.css'
import './escalations.css'
import { Button } from '@mantine/core'
import type { Escalation } from '@understudy/contract/http/escalations'
import { useEscalations, useNeedCount, useNeedsMe } from '../api/use-escalations.ts'
import { useWaitCount } from '../api/use-waits.ts'
import { FirstClient } from '../clients/first-client.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { Reading } from '../frame/reading.tsx'
import { ShowHead, useShow } from '../frame/show-head.tsx'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { pageWords } from '../words/page-words.ts'
import { waitsTexts } from '../words/waits-texts.ts'
import { EscalationDetail } from './escalation-detail.tsx'
import { EscalationList } from './escalation-list.tsx'

const shows = ['mine', 'open', 'resolved'] as const
type Show = (typeof shows)[number]

/** What needs the viewer now, all that run, or what was decided lately; beside it the one that is open, with what can be done about it. */
export function EscalationsPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const show = useShow(shows)
  const waiting = useNeedCount().data
  const mine = useNeedsMe(show === 'mine')
  const others = useEscalations(show === 'resolved' ? 'resolved' : 'open', show !== 'mine')
  const shown = show === 'mine' ? mine : others
  const items = shown.data?.pages.flatMap((page) => page.items) ?? []
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
              resolved: escalationsTexts.resolved,
            }}
            keepsOpen
          />
          <Reading of={shown}>
            {items.length === 0 ? (
              <Nothing show={show} session={session} isOpen={id !== undefined} />
            ) : (
              <EscalationList items={items} open={id} mayTake={session.clientId === null} hasMore={shown.hasNextPage} />
            )}
            {shown.hasNextPage && (
              <More
                said={show === 'mine' && waiting !== undefined ? escalationsTexts.shownOf(items.length, waiting) : ''}
                isLoading={shown.isFetchingNextPage}
                onMore={shown.fetchNextPage}
              />
            )}
          </Reading>
        </section>
        <Opened id={id} items={items} session={session} />
      </div>
    </PageFrame>
  )
}

interface MoreProps {
  readonly said: string
  readonly isLoading: boolean
  readonly onMore: () => void
}

/** The rest of a list, which stays reachable however long it is. */
function More({ said, isLoading, onMore }: MoreProps) {
  return (
    <div className="more-of-list">
      <Button size="xs" variant="default" loading={isLoading} onClick={() => onMore()}>
        {escalationsTexts.showMore}
      </Button>
      <span className="quiet">{said}</span>
    </div>
  )
}

const nothing: Readonly<Record<Show, readonly [title: string, teaches: string]>> = {
  mine: [escalationsTexts.nothingNeedsYouNow, escalationsTexts.aMissedPromiseACritical],
  open: [escalationsTexts.noEscalationRuns, escalationsTexts.aMissedPromiseACritical],
  resolved: [escalationsTexts.nothingWasResolvedYet, escalationsTexts.whatIsDecidedStaysHere],
}

interface NothingProps extends Pick<PageProps, 'session'> {
  readonly show: Show
  /** One is open beside the list, which may wait for others. */
  readonly isOpen: boolean
}

function Nothing({ show, session, isOpen }: NothingProps) {
  const waits = useWaitCount(session)
  const [title, teaches] = nothing[show]
  return (
    <Notice title={title} icon="check">
      <p>{show === 'mine' && isOpen ? escalationsTexts.openAsksToAcknowledge : teaches}</p>
      <FirstClient />
      {waits > 0 && (
        <InnerLink to={{ page: 'clients' }}>
          {waitsTexts.elsewhere(`${waits} ${waits === 1 ? waitsTexts.waitsForYou : waitsTexts.waitForYou}`)}
        </InnerLink>
      )}
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
