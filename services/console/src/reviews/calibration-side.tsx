import type { Calibration } from '@understudy/contract/http/calibrations'
import type { Session } from '@understudy/contract/http/session'
import type { ReactNode } from 'react'
import { useQueryWord } from '../address/use-place.ts'
import { useCalibrations } from '../api/use-reviews.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { WayButton } from '../frame/way-button.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { CalibrationDetail } from './calibration-detail.tsx'
import { calibrationQuery, newWord } from './calibration-query.ts'
import { OpenCalibration } from './open-calibration.tsx'

interface CalibrationSideProps {
  readonly head: ReactNode
  readonly id: string | undefined
  readonly session: Session
}

/** Sessions in which several judge the same work, blind, to see where they differ; the open ones first. */
export function CalibrationSide({ head, id, session }: CalibrationSideProps) {
  const sessions = useCalibrations()
  const items = (sessions.data ?? []).toSorted((a, b) => rank(a) - rank(b) || b.openedAt.localeCompare(a.openedAt))
  const open = items.find((one) => one.id === id)
  const isNew = useQueryWord(newWord) !== null && leads(session) && id === undefined
  return (
    <div className="sides review-sides" data-open={open !== undefined || isNew || undefined}>
      <section className="side" aria-labelledby="reviews">
        {head}
        {leads(session) && !isNew && <NewSession />}
        <Reading of={sessions}>
          {items.length === 0 ? (
            <Notice title={reviewsTexts.noCalibrationSessionYet} icon="check">
              <p>{reviewsTexts.reviewersWhoJudgeTheSame}</p>
            </Notice>
          ) : (
            <ol className="queue">
              {items.map((one) => (
                <li key={one.id}>
                  <SessionLink calibration={one} isOpen={one.id === id} memberId={session.memberId} />
                </li>
              ))}
            </ol>
          )}
        </Reading>
      </section>
      {isNew && <OpenCalibration />}
      {open !== undefined ? (
        <CalibrationDetail key={open.id} calibration={open} session={session} />
      ) : (
        !isNew && items.length > 0 && <p className="side-hint quiet">{reviewsTexts.chooseASessionToJudge}</p>
      )}
    </div>
  )
}

function NewSession() {
  return (
    <div className="open-session">
      <WayButton to={{ page: 'reviews' }} query={`${calibrationQuery}&${newWord}=yes`}>
        {reviewsTexts.openASession}
      </WayButton>
    </div>
  )
}

const rank = ({ state }: Calibration) => ['open', 'closed', 'cancelled'].indexOf(state)

interface SessionLinkProps {
  readonly calibration: Calibration
  readonly isOpen: boolean
  readonly memberId: string
}

function SessionLink({ calibration, isOpen, memberId }: SessionLinkProps) {
  const { id, title, state, items, reviewers, endsAt, closedAt } = calibration
  const own = reviewers.find(({ reviewerId }) => reviewerId === memberId)
  return (
    <InnerLink
      to={{ page: 'reviews', id }}
      query={calibrationQuery}
      className="queued"
      aria-current={isOpen || undefined}
    >
      <span className="queued-line">
        <strong>{title}</strong>
        {closedAt === null && <span className="tag">{stateWords[state]}</span>}
      </span>
      <span className="queued-line quiet">
        <span>
          {own === undefined
            ? reviewsTexts.itemsOf(items.length)
            : reviewsTexts.youHaveJudgedOf(own.given, items.length)}
        </span>
        <span>
          {closedAt === null ? reviewsTexts.until : stateWords[state]} <InstantView at={closedAt ?? endsAt} />
        </span>
      </span>
    </InnerLink>
  )
}

const stateWords: Readonly<Record<Calibration['state'], string>> = {
  open: reviewsTexts.open,
  closed: reviewsTexts.closed,
  cancelled: reviewsTexts.calledOff,
}
