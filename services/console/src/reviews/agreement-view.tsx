import type { Calibration } from '@understudy/contract/http/calibrations'
import { useMemberNames } from '../escalations/use-names.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'

interface AgreementViewProps {
  readonly calibration: Calibration
  readonly agreement: NonNullable<Calibration['agreement']>
}

const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`
const two = (value: number) => value.toFixed(2)

/** How far the reviewers of a session agree, with how much that is known by. */
export function AgreementView({ calibration: { closedBecause }, agreement }: AgreementViewProps) {
  const { n, observed, alpha, interval, severities, answer } = agreement
  const nameOf = useMemberNames()
  const isKnown = answer !== 'not_enough_data'
  return (
    <section className="agreement" aria-label={reviewsTexts.agreement}>
      <dl>
        <div>
          <dt>{reviewsTexts.sameVerdict}</dt>
          <dd>{isKnown && observed !== null ? percent(observed) : '—'}</dd>
        </div>
        <div>
          <dt>{reviewsTexts.krippendorffsAlpha}</dt>
          <dd>
            {isKnown && alpha !== null ? two(alpha) : '—'}
            {isKnown && interval !== null && (
              <span className="quiet"> {reviewsTexts.to(two(interval.lower), two(interval.upper))}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{reviewsTexts.items}</dt>
          <dd>{n}</dd>
        </div>
      </dl>
      {!isKnown && <p className="quiet">{reviewsTexts.tooFewItemsToCompare}</p>}
      {isKnown && severities.length > 0 && (
        <ul className="changes">
          {severities.map(({ reviewerId, value, n: of }) => (
            <li key={reviewerId}>
              <strong>{nameOf(reviewerId)}</strong>{' '}
              {value === 0
                ? reviewsTexts.sendsBackAsMuchAs
                : reviewsTexts.sendsBackOfTheSame(
                    percent(Math.abs(value)),
                    value > 0 ? reviewsTexts.more : reviewsTexts.less,
                  )}
              <span className="quiet"> ({reviewsTexts.itemsOf(of)})</span>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        {closedBecause === 'time_up' ? reviewsTexts.closedWhenTheTimeWas : reviewsTexts.allVerdictsAreIn}
      </p>
    </section>
  )
}
