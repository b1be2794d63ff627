import type { QueuedReview, Review } from '@understudy/contract/http/reviews'
import type { Session } from '@understudy/contract/http/session'
import { useEffect, useRef } from 'react'
import { useWorkTitle } from '../api/use-escalations.ts'
import { useReview } from '../api/use-reviews.ts'
import { useMemberNames, useWorkNames } from '../escalations/use-names.ts'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { drawWord, reviewStateWords, secondLookTexts as texts } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { ReviewActs } from './review-acts.tsx'
import { ReviewTurn } from './review-turn.tsx'
import { WorkView } from './work-view.tsx'

interface ReviewDetailProps {
  readonly id: string
  /** Which part of the list it stands in, with its question mark. */
  readonly query: string
  readonly queued: QueuedReview | undefined
  readonly session: Session
}

/** One review: the work beside what done means, and what the viewer can say of it. */
export function ReviewDetail({ id, query, queued, session }: ReviewDetailProps) {
  const review = useReview(id)
  const article = useRef<HTMLElement>(null)
  useEffect(() => article.current?.focus({ preventScroll: true }), [])
  return (
    <article className="opened desk" aria-labelledby="opened" ref={article} tabIndex={-1}>
      <InnerLink className="back" to={{ page: 'reviews' }} query={query}>
        {reviewsTexts.allReviews}
      </InnerLink>
      <Reading of={review}>{review.data && <Opened review={review.data} queued={queued} session={session} />}</Reading>
    </article>
  )
}

interface OpenedProps extends Pick<ReviewDetailProps, 'queued' | 'session'> {
  readonly review: Review
}

function Opened({ review, queued, session }: OpenedProps) {
  const { round, drawKind, dueAt, state } = review
  const title = useWorkTitle(review.workItemId)
  return (
    <>
      <header className="opened-head">
        <h2 id="opened">{queued?.title ?? title ?? reviewsTexts.work}</h2>
        <span className="tag">{reviewStateWords[state]}</span>
        <span className="tag">{drawWord(drawKind)}</span>
        {round > 1 && <span className="tag">{reviewsTexts.round(round)}</span>}
      </header>
      <p className="fact-line opened-about quiet">
        <About review={review} queued={queued} />
        {dueAt !== null && (
          <span>
            {reviewsTexts.toBeReviewedBy} <InstantView at={dueAt} />
          </span>
        )}
      </p>
      <Replaced review={review} />
      <WorkView
        workItemId={review.workItemId}
        disputed={state === 'disputed' ? review.id : undefined}
        aside={
          <>
            <ReviewTurn review={review} isOwn={queued?.own ?? false} session={session} />
            <ReviewActs review={review} />
          </>
        }
      />
    </>
  )
}

/** Why it was not looked at, where somebody had another looked at in its place or ended it before. */
function Replaced({ review: { replaced, state } }: { readonly review: Review }) {
  return replaced && <ReplacedBy replaced={replaced} state={state} />
}

/** Apart, since whoever judges blind asks for nobody's name. */
function ReplacedBy({
  replaced,
  state,
}: Pick<Review, 'state'> & { readonly replaced: NonNullable<Review['replaced']> }) {
  const nameOf = useMemberNames()
  return (
    <p className="standing">
      <Icon name="out" />
      <span>
        <strong>{(state === 'replaced' ? texts.replacedBy : texts.endedBy)(nameOf(replaced.by))}</strong>{' '}
        {replaced.reason}
      </span>
    </p>
  )
}

interface AboutProps {
  readonly review: Review
  readonly queued: QueuedReview | undefined
}

/**
 * Of which task and client it is, and whose work. Who judges blindly has it from the queue, which names nobody: the lists of
 * tasks and people, which would tell whose it is, are not even asked for.
 */
function About({ review, queued }: AboutProps) {
  const { assistantId } = review
  if (assistantId === null)
    return (
      <>
        {queued && <span>{`${queued.taskName} · ${queued.clientName}`}</span>}
        <span>{reviewsTexts.youAreNotToldWhose}</span>
      </>
    )
  if (queued?.assistantName == null) return <Named review={review} assistantId={assistantId} />
  return (
    <>
      <span>{`${queued.taskName} · ${queued.clientName}`}</span>
      <span>{reviewsTexts.doneBy(queued.assistantName)}</span>
    </>
  )
}

function Named({ review, assistantId }: { readonly review: Review; readonly assistantId: string }) {
  const nameOf = useMemberNames()
  return (
    <>
      <span>{useWorkNames()(review)}</span>
      <span>{reviewsTexts.doneBy(nameOf(assistantId))}</span>
    </>
  )
}
