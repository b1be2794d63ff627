import type { ReviewRound } from '@understudy/contract/http/handed-in'
import { InstantView } from '../item/instant-view.tsx'
import { causeWords, decidedWords, drawWord, verdictWords } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { ownLooks, standingOf } from './standing-of-round.ts'

interface RoundsViewProps {
  readonly rounds: readonly ReviewRound[]
  /** The review whose open dispute stands elsewhere on the page. */
  readonly disputed: string | undefined
  readonly nameOf: (memberId: string) => string
}

/** What was said of the work round by round, the newest first, and what was said against it. */
export function RoundsView({ rounds, disputed, nameOf }: RoundsViewProps) {
  return (
    <section aria-labelledby="rounds">
      <h3 id="rounds">{reviewsTexts.whatWasSaidOfIt}</h3>
      <ol className="rounds">
        {rounds.toReversed().map((round) => (
          <li key={`${round.reviewId} ${round.round}`} className="round" data-verdict={round.verdict}>
            <Round round={round} standing={standingOf(round, rounds)} nameOf={nameOf} />
            {round.dispute !== null && !(round.reviewId === disputed && round.dispute.decision === null) && (
              <Disputed dispute={round.dispute} nameOf={nameOf} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface RoundProps extends Pick<RoundsViewProps, 'nameOf'> {
  readonly round: ReviewRound
  readonly standing: string | undefined
}

function Round({ round, standing, nameOf }: RoundProps) {
  const { verdict, score, themes, cause, comment, by, at } = round
  return (
    <>
      <p className="round-head">
        <strong>{verdictWords[verdict]}</strong>
        {score !== null && <span>{reviewsTexts.of100(Math.round(score * 100))}</span>}
        {ownLooks.has(round.drawKind) && <span className="tag">{drawWord(round.drawKind)}</span>}
        <span className="quiet">
          {reviewsTexts.round2(round.round)}
          {by !== null && `, ${nameOf(by)}`}, <InstantView at={at} />
        </span>
      </p>
      {standing !== undefined && <p className="quiet">{standing}</p>}
      {comment !== '' && <p className="round-comment">{comment}</p>}
      {themes.length > 0 && (
        <p className="round-themes">
          {themes.map((theme) => (
            <span key={theme} className="tag">
              {theme}
            </span>
          ))}
          {cause !== null && <span className="quiet">{reviewsTexts.cause2(causeWords[cause].toLowerCase())}</span>}
        </p>
      )}
    </>
  )
}

interface DisputedProps {
  readonly dispute: NonNullable<ReviewRound['dispute']>
  readonly nameOf: RoundsViewProps['nameOf']
}

function Disputed({ dispute: { by, comment, decision, endsAt }, nameOf }: DisputedProps) {
  return (
    <div className="disputed">
      <p>
        <strong>{reviewsTexts.disputedBy(nameOf(by))}</strong> {comment}
      </p>
      {decision === null ? (
        <p className="quiet">
          {reviewsTexts.standsAsGivenFrom} <InstantView at={endsAt} /> {reviewsTexts.onUnlessSomebodyHasDecided}
        </p>
      ) : (
        <p>
          <strong>{reviewsTexts.by(decidedWords[decision.answer], nameOf(decision.by))}</strong> {decision.comment}
        </p>
      )}
    </div>
  )
}
