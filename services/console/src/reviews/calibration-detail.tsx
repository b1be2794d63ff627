import type { Calibration } from '@understudy/contract/http/calibrations'
import type { Session } from '@understudy/contract/http/session'
import { useEffect, useRef, useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { useWorkTitle } from '../api/use-escalations.ts'
import { calibrationsKey } from '../api/use-reviews.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads } from '../frame/pages-of.ts'
import { verdictWords } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { AgreementView } from './agreement-view.tsx'
import { calibrationQuery } from './calibration-query.ts'
import { CancelCalibration } from './cancel-calibration.tsx'
import { VerdictForm } from './verdict-form.tsx'
import { WorkView } from './work-view.tsx'

interface CalibrationDetailProps {
  readonly calibration: Calibration
  readonly session: Session
}

/** The items of a session one after the other; once it has closed, who said what and how far they agree. */
export function CalibrationDetail({ calibration, session }: CalibrationDetailProps) {
  const { title, items, verdicts, blind, agreement } = calibration
  const judged = new Set(
    verdicts.filter(({ reviewerId }) => reviewerId === session.memberId).map(({ workItemId }) => workItemId),
  )
  const [chosen, setChosen] = useState<string>()
  const open = chosen ?? items.find(({ workItemId }) => !judged.has(workItemId))?.workItemId ?? items[0]?.workItemId
  const article = useRef<HTMLElement>(null)
  useEffect(() => article.current?.focus({ preventScroll: true }), [])
  return (
    <article className="opened desk" aria-labelledby="opened" ref={article} tabIndex={-1}>
      <InnerLink className="back" to={{ page: 'reviews' }} query={calibrationQuery}>
        {reviewsTexts.allSessions}
      </InnerLink>
      <header className="opened-head">
        <h2 id="opened">{title}</h2>
        {blind && <span className="tag">{reviewsTexts.blindUntilAllAreIn}</span>}
      </header>
      {agreement !== null && <AgreementView calibration={calibration} agreement={agreement} />}
      <nav className="session-items" aria-label={reviewsTexts.workOfTheSession}>
        {items.map(({ workItemId }) => (
          <ItemButton
            key={workItemId}
            workItemId={workItemId}
            isOpen={workItemId === open}
            isJudged={judged.has(workItemId)}
            choose={() => setChosen(workItemId)}
          />
        ))}
      </nav>
      {open !== undefined && (
        <WorkView
          key={open}
          workItemId={open}
          aside={
            <Turn calibration={calibration} workItemId={open} session={session} done={() => setChosen(undefined)} />
          }
        />
      )}
      {calibration.state === 'open' && leads(session) && <CancelCalibration id={calibration.id} />}
    </article>
  )
}

interface ItemButtonProps {
  readonly workItemId: string
  readonly isOpen: boolean
  readonly isJudged: boolean
  readonly choose: () => void
}

function ItemButton({ workItemId, isOpen, isJudged, choose }: ItemButtonProps) {
  const title = useWorkTitle(workItemId)
  return (
    <button type="button" className="session-item" aria-current={isOpen || undefined} onClick={choose}>
      {isJudged && <Icon name="check" size={13} />}
      {title ?? reviewsTexts.work}
      {isJudged && <span className="unseen">{reviewsTexts.judged}</span>}
    </button>
  )
}

interface TurnProps extends CalibrationDetailProps {
  readonly workItemId: string
  readonly done: () => void
}

function Turn({ calibration, workItemId, session, done }: TurnProps) {
  const { id, state, items, reviewers, verdicts } = calibration
  const nameOf = useMemberNames()
  const judge = useCommand(calibrationsKey)
  const said = verdicts.filter((one) => one.workItemId === workItemId)
  const own = said.find(({ reviewerId }) => reviewerId === session.memberId)
  const isAsked = reviewers.some(({ reviewerId }) => reviewerId === session.memberId)
  if (state === 'open' && isAsked && own === undefined)
    return (
      <VerdictForm
        draftKey={`${id} ${workItemId}`}
        rubric={items.find((one) => one.workItemId === workItemId)?.rubric ?? null}
        isLate={false}
        isSending={judge.isPending}
        error={judge.error}
        send={(body) =>
          judge
            .mutateAsync(() =>
              api.POST('/v1/calibrations/{calibrationId}/verdicts', {
                params: { path: { calibrationId: id } },
                body: { workItemId, ...body },
              }),
            )
            .then(done)
        }
      />
    )
  return (
    <section className="turn" aria-labelledby="said">
      <h3 id="said">{state === 'closed' ? reviewsTexts.whatEachSaid : reviewsTexts.whatYouSaid}</h3>
      {said.length === 0 && <p className="quiet">{reviewsTexts.nothingYet}</p>}
      <ul className="changes">
        {said.map(({ reviewerId, verdict, comment, themes }) => (
          <li key={reviewerId}>
            <strong>{nameOf(reviewerId)}</strong> {verdictWords[verdict]}
            {comment !== '' && <>: {comment}</>}{' '}
            {themes.map((theme) => (
              <span key={theme} className="tag">
                {theme}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
