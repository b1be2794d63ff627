import { Button, Textarea } from '@mantine/core'
import type { ReviewRound } from '@understudy/contract/http/handed-in'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { itemKey } from '../api/use-item.ts'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { causeWords, decidedWords, verdictWords } from '../words/review-words.ts'
import { workTexts } from '../words/work-texts.ts'

interface LastVerdictProps {
  readonly round: ReviewRound
  readonly session: Session
}

/** Why it came back and what to mend; who thinks that it was right says so, and somebody else decides. */
export function LastVerdict({ round }: LastVerdictProps) {
  const { verdict, comment, themes, cause, at, dispute } = round
  return (
    <section className="came-back" aria-labelledby="came-back" data-verdict={verdict}>
      <h3 id="came-back">
        {verdict === 'fixed_and_accepted' ? workTexts.mendedByTheReviewer : workTexts.whatToMend}{' '}
        <span className="quiet">
          {verdictWords[verdict].toLowerCase()}, <InstantView at={at} />
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

function Dispute({ round: { reviewId } }: Pick<LastVerdictProps, 'round'>) {
  const [isOpen, setOpen] = useState(false)
  const [comment, setComment] = useState('')
  const command = useCommand(itemKey)
  if (!isOpen)
    return (
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {workTexts.disputeIt}
      </Button>
    )
  return (
    <form
      aria-label={workTexts.disputeTheVerdict}
      className="own-form"
      onSubmit={(event) => {
        event.preventDefault()
        command.mutate(() =>
          api.POST('/v1/reviews/{reviewId}/dispute', {
            params: { path: { reviewId } },
            body: { comment: comment.trim() },
          }),
        )
      }}
    >
      <Textarea
        label={workTexts.whyTheWorkWasRight}
        description={workTexts.somebodyElseThanTheReviewer}
        required
        rows={3}
        value={comment}
        onChange={({ currentTarget }) => setComment(currentTarget.value)}
      />
      <Button type="submit" loading={command.isPending}>
        {workTexts.sendIt}
      </Button>
      <Refusal error={command.error} />
    </form>
  )
}
