import type { ReviewRound } from '@understudy/contract/http/handed-in'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import { itemKey } from '../api/use-item.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { InstantView } from '../item/instant-view.tsx'
import { causeWords, decidedWords, verdictWords } from '../words/review-words.ts'
import { workTexts } from '../words/work-texts.ts'

interface LastVerdictProps {
  readonly round: ReviewRound
  readonly session: Session
}

const headWords: Readonly<Record<ReviewRound['verdict'], string>> = {
  ...verdictWords,
  rework: workTexts.whatToMend,
  fixed_and_accepted: workTexts.mendedByTheReviewer,
}

/** Why it came back and what to mend; who thinks that it was right says so, and somebody else decides. */
export function LastVerdict({ round }: LastVerdictProps) {
  const { verdict, comment, themes, cause, at, dispute } = round
  return (
    <section className="came-back" aria-labelledby="came-back" data-verdict={verdict}>
      <h3 id="came-back">
        {headWords[verdict]}{' '}
        <span className="quiet">
          {'· '}
          <InstantView at={at} />
        </span>
      </h3>
      <p>{comment}</p>
      <p className="own-tags">
        {themes.map((theme) => (
          <span key={theme} className="tag">
            {theme}
          </span>
        ))}
        {cause !== null && cause !== 'assistant' && (
          <span className="quiet">{workTexts.becauseOfItDoesNot(causeWords[cause].toLowerCase())}</span>
        )}
      </p>
      {dispute === null ? <Dispute round={round} /> : <Disputed dispute={dispute} />}
    </section>
  )
}

function Disputed({ dispute: { decision, endsAt } }: { readonly dispute: NonNullable<ReviewRound['dispute']> }) {
  if (decision !== null)
    return (
      <p>
        <strong>{decidedWords[decision.answer]}.</strong> {decision.comment}
      </p>
    )
  return (
    <p className="quiet">
      {workTexts.youDisputedItSomebodyElse} <InstantView at={endsAt} />.
    </p>
  )
}

const disputeFields: readonly FormField[] = [
  { name: 'comment', label: workTexts.whyTheWorkWasRight, hint: workTexts.somebodyElseThanTheReviewer, kind: 'long' },
]

function Dispute({ round: { reviewId } }: Pick<LastVerdictProps, 'round'>) {
  return (
    <CommandForm
      title={workTexts.disputeIt}
      fields={disputeFields}
      touched={[itemKey]}
      keptAs={`dispute:${reviewId}`}
      send={workTexts.sendIt}
      isSecond
      command={(given) =>
        api.POST('/v1/reviews/{reviewId}/dispute', {
          params: { path: { reviewId } },
          body: { comment: given.text('comment') },
        })
      }
    />
  )
}
