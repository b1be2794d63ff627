import type { Verdict } from '@understudy/domain/review/machine'
import { verdictWords } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'

interface VerdictChoiceProps {
  /** None at first: whoever judges says it. */
  readonly value: Verdict | undefined
  readonly isForced: boolean
  readonly offered: readonly Verdict[]
  readonly choose: (verdict: Verdict) => void
}

export function VerdictChoice({ value, isForced, offered, choose }: VerdictChoiceProps) {
  return (
    <fieldset className="choices verdicts">
      <legend>{reviewsTexts.verdict}</legend>
      {offered.map((verdict) => (
        <label key={verdict} className="choice" data-verdict={verdict}>
          <input
            type="radio"
            name="verdict"
            checked={value === verdict}
            disabled={isForced && verdict !== 'critical'}
            onChange={() => choose(verdict)}
          />
          <span>{verdictWords[verdict]}</span>
        </label>
      ))}
    </fieldset>
  )
}
