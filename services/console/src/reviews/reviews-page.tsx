import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import '../frame/keys.css'
import '../frame/sides.css'
import '../frame/standing.css'
import '../instructions/instructions.css'
import './queue.css'
import './calibration.css'
import './desk.css'
import './work-view.css'
import './marks.css'
import { useReviewQueue } from '../api/use-reviews.ts'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { ShowHead, useShow } from '../frame/show-head.tsx'
import { pageWords } from '../words/page-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { CalibrationSide } from './calibration-side.tsx'
import { countFor } from './queue-parts.ts'
import { QueueSide } from './queue-side.tsx'

const shows = ['queue', 'disputes', 'calibration'] as const

/** What waits for a verdict, for the decision of a dispute, or for a judgement of a calibration session. */
export function ReviewsPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const show = useShow(shows)
  const queue = useReviewQueue('review')
  const disputes = useReviewQueue('decision')
  const shown = show === 'disputes' ? disputes : queue
  const head = (
    <ShowHead
      page="reviews"
      title={pageWords.reviews}
      label={reviewsTexts.whatWaits}
      shows={shows}
      words={{
        queue: counted(reviewsTexts.queue, countFor(queue.data ?? [], session.memberId)),
        disputes: counted(reviewsTexts.disputes, disputes.data?.length),
        calibration: reviewsTexts.calibration,
      }}
    />
  )
  return (
    <PageFrame session={session} live={live} page="reviews" updatedAt={shown.dataUpdatedAt}>
      {show === 'calibration' ? (
        <CalibrationSide head={head} id={id} session={session} />
      ) : (
        <QueueSide key={show} head={head} show={show} queue={shown} id={id} session={session} />
      )}
    </PageFrame>
  )
}

const counted = (word: string, count: number | undefined) => (count ? `${word} (${count.toLocaleString()})` : word)
