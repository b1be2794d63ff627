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
import { SegmentedControl } from '@mantine/core'
import { goToPage, useQueryWord } from '../address/use-place.ts'
import { useReviewQueue } from '../api/use-reviews.ts'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { pageWords } from '../words/page-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { CalibrationSide } from './calibration-side.tsx'
import { QueueSide } from './queue-side.tsx'

const shows = ['queue', 'disputes', 'calibration'] as const
type Show = (typeof shows)[number]

/** What waits for a verdict, for the decision of a dispute, or for a judgement of a calibration session. */
export function ReviewsPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const word = useQueryWord('show')
  const show = shows.find((one) => one === word) ?? 'queue'
  const queue = useReviewQueue('review')
  const disputes = useReviewQueue('decision')
  const shown = show === 'disputes' ? disputes : queue
  const head = (
    <div className="side-head">
      <h2 id="reviews">{pageWords.reviews}</h2>
      <SegmentedControl
        size="xs"
        className="show"
        aria-label={reviewsTexts.whatWaits}
        value={show}
        onChange={(value) => goToPage({ page: 'reviews' }, value === 'queue' ? '' : `?show=${value}`)}
        data={[
          { value: 'queue', label: counted(reviewsTexts.queue, queue.data?.length) },
          { value: 'disputes', label: counted(reviewsTexts.disputes, disputes.data?.length) },
          { value: 'calibration' satisfies Show, label: reviewsTexts.calibration },
        ]}
      />
    </div>
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

const counted = (word: string, count: number | undefined) => (count ? `${word} (${count})` : word)
