import type { QueuedReview } from '@understudy/contract/http/reviews'
import { useEffect, useRef } from 'react'
import { InnerLink } from '../frame/inner-link.tsx'
import { timeLeft } from '../time/time-left.ts'
import { useNow } from '../time/use-now.ts'
import { drawWord, reviewStateWords } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import type { Part, partsOf } from './queue-parts.ts'

interface QueueListProps {
  readonly parts: ReturnType<typeof partsOf>
  readonly open: string | undefined
  readonly query: string
  readonly isDisputes: boolean
}

const partWords: Readonly<Record<Part, string>> = {
  mine: reviewsTexts.youHaveClaimed,
  for_you: reviewsTexts.toBeClaimed,
  others: reviewsTexts.notForYou,
}

export function QueueList({ parts, open, query, isDisputes }: QueueListProps) {
  return parts.map(([part, items]) => (
    <section key={part} aria-labelledby={`queue-${part}`}>
      {!isDisputes && (
        <h3 className="group" id={`queue-${part}`}>
          {partWords[part]} <span className="quiet">{items.length.toLocaleString()}</span>
        </h3>
      )}
      <ol className="queue" aria-labelledby={isDisputes ? 'reviews' : undefined}>
        {items.map((review) => (
          <li key={review.id}>
            <QueueLink review={review} isOpen={review.id === open} query={query} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

interface QueueLinkProps {
  readonly review: QueuedReview
  readonly isOpen: boolean
  readonly query: string
}

function QueueLink({ review, isOpen, query }: QueueLinkProps) {
  const { id, title, taskName, clientName, assistantName, round, drawKind, dueAt, state } = review
  const link = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <div ref={link}>
      <InnerLink to={{ page: 'reviews', id }} query={query} className="queued" aria-current={isOpen || undefined}>
        <span className="queued-line">
          <strong>{title}</strong>
          {dueAt !== null && <Due dueAt={Date.parse(dueAt)} />}
        </span>
        <span className="queued-line quiet">
          <span className="fact-line">
            <span>{taskName}</span>
            <span>{clientName}</span>
          </span>
        </span>
        <span className="queued-line quiet">
          <span>{assistantName ?? reviewsTexts.nobodysNameIsTold}</span>
          <span className="queued-tags">
            {round > 1 && <span className="tag">{reviewsTexts.round(round)}</span>}
            {isTold(drawKind) && <span className="tag">{drawWord(drawKind)}</span>}
            {state === 'disputed' && <span className="tag">{reviewStateWords.disputed}</span>}
          </span>
        </span>
      </InnerLink>
    </div>
  )
}

/** Most are drawn because all are: only what is otherwise is said. */
const isTold = (drawKind: string) => drawKind !== 'all' && drawKind !== 'random' && drawKind !== 'forced'

function Due({ dueAt }: { readonly dueAt: number }) {
  const isLate = useNow((now) => now > dueAt)
  const text = useNow((now) => {
    const { length, word } = timeLeft(dueAt, now)
    return `${length} ${word}`
  })
  return (
    <span className="queued-due" data-late={isLate || undefined}>
      {text}
    </span>
  )
}
