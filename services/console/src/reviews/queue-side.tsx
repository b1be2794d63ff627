import type { QueuedReview } from '@understudy/contract/http/reviews'
import type { Session } from '@understudy/contract/http/session'
import type { ReactNode } from 'react'
import { goToPage } from '../address/use-place.ts'
import type { useReviewQueue } from '../api/use-reviews.ts'
import { FirstClient } from '../clients/first-client.tsx'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { QueueList } from './queue-list.tsx'
import { inOrder, partsOf } from './queue-parts.ts'
import { ReviewDetail } from './review-detail.tsx'

interface QueueSideProps {
  readonly head: ReactNode
  readonly show: 'queue' | 'disputes'
  readonly queue: ReturnType<typeof useReviewQueue>
  readonly id: string | undefined
  readonly session: Session
}

/** The list and, beside it, the review that is open; J and K go down and up. */
export function QueueSide({ head, show, queue, id, session }: QueueSideProps) {
  const query = show === 'queue' ? '' : '?show=disputes'
  const parts = partsOf(queue.data ?? [], session.memberId)
  const items = inOrder(parts)
  const step = (by: 1 | -1) => () => goTo(items, id, by, query)
  useKeys({ j: step(1), k: step(-1) })
  return (
    <div className="sides review-sides" data-open={id !== undefined || undefined}>
      <section className="side" aria-labelledby="reviews">
        {head}
        <Reading of={queue}>
          {items.length === 0 ? (
            <Nothing show={show} />
          ) : (
            <QueueList parts={parts} open={id} query={query} isDisputes={show === 'disputes'} />
          )}
        </Reading>
      </section>
      {id !== undefined ? (
        <ReviewDetail key={id} id={id} query={query} queued={items.find((one) => one.id === id)} session={session} />
      ) : (
        items.length > 0 && <Hint show={show} />
      )}
    </div>
  )
}

function goTo(items: readonly QueuedReview[], id: string | undefined, by: 1 | -1, query: string): void {
  const here = items.findIndex((one) => one.id === id)
  const next = items[here < 0 ? 0 : Math.min(items.length - 1, Math.max(0, here + by))]
  if (next !== undefined && next.id !== id) goToPage({ page: 'reviews', id: next.id }, query)
}

function Hint({ show }: Pick<QueueSideProps, 'show'>) {
  return (
    <p className="side-hint quiet">
      {show === 'queue' ? reviewsTexts.chooseOneToSeeThe : reviewsTexts.chooseOneToSeeWhat}
      <span className="by-keys">
        <kbd>J</kbd> {reviewsTexts.and} <kbd>K</kbd> {reviewsTexts.goDownAndUpThe}
      </span>
    </p>
  )
}

function Nothing({ show }: Pick<QueueSideProps, 'show'>) {
  if (show === 'disputes')
    return (
      <Notice title={reviewsTexts.noVerdictIsDisputed} icon="check">
        <p>{reviewsTexts.whereAnAssistantDisputesA}</p>
      </Notice>
    )
  return (
    <Notice title={reviewsTexts.nothingWaitsForAReview} icon="check">
      <p>{reviewsTexts.workThatIsHandedIn}</p>
      <FirstClient />
    </Notice>
  )
}
