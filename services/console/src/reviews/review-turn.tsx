import { Button } from '@mantine/core'
import type { Review } from '@understudy/contract/http/reviews'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { useWorkTitle } from '../api/use-escalations.ts'
import { itemKey, useItem } from '../api/use-item.ts'
import { reviewsKey, themesKey } from '../api/use-reviews.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { announce } from '../frame/announced.ts'
import { Icon } from '../frame/icon.tsx'
import { KeyHint } from '../frame/key-hint.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { InstantView } from '../item/instant-view.tsx'
import { reviewStateWords, verdictWords } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { DecideForm } from './decide-form.tsx'
import { VerdictForm } from './verdict-form.tsx'

interface ReviewTurnProps {
  readonly review: Review
  readonly isOwn: boolean
  readonly session: Session
}

/** Whose turn it is, and what the viewer can do where it is theirs. */
export function ReviewTurn({ review, isOwn, session }: ReviewTurnProps) {
  const { id, state, reviewerId, round, rubric, verdict } = review
  if (state === 'requested' || state === 'resubmitted')
    return isOwn ? <OwnWork /> : <Claim review={review} session={session} />
  if (state === 'claimed' && reviewerId === session.memberId)
    return <Judge key={`${id} ${round}`} review={review} rubric={rubric} />
  if (state === 'claimed') return <WithOther review={review} />
  if (state === 'disputed') return <DecideForm review={review} />
  return (
    <Standing>
      <strong>{reviewStateWords[state]}</strong>
      {verdict !== null && <> {reviewsTexts.theVerdictWas(verdictWords[verdict].toLowerCase())}</>}
    </Standing>
  )
}

function Standing({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="standing turn">
      <Icon name="check" />
      <p>{children}</p>
    </div>
  )
}

function OwnWork() {
  return (
    <Standing>
      <strong>{reviewsTexts.youHadAHandIn}</strong> {reviewsTexts.fourEyesSeeMoreThan}
    </Standing>
  )
}

function WithOther({ review: { reviewerId, claimLapsesAt } }: { readonly review: Review }) {
  const nameOf = useMemberNames()
  return (
    <Standing>
      <strong>{reviewerId === null ? reviewsTexts.somebodyElse : nameOf(reviewerId)}</strong>{' '}
      {reviewsTexts.isLookingAtIt}
      {claimLapsesAt !== null && (
        <>
          {' '}
          {reviewsTexts.andHasItUntil} <InstantView at={claimLapsesAt} />
          {reviewsTexts.thenItGoesBackTo}
        </>
      )}
      .
    </Standing>
  )
}

function Name({ of }: { readonly of: string }) {
  return useMemberNames()(of)
}

function Claim({ review, session }: Pick<ReviewTurnProps, 'review' | 'session'>) {
  const command = useCommand(reviewsKey)
  const title = useWorkTitle(review.workItemId)
  const claim = () =>
    void command
      .mutateAsync(() => api.POST('/v1/reviews/{reviewId}/claim', { params: { path: { reviewId: review.id } } }))
      .then(
        () => announce(reviewsTexts.itIsYours(title ?? reviewsTexts.work)),
        () => undefined,
      )
  useKeys({ c: command.isPending ? undefined : claim })
  const { assignedTo, round, reviewerId } = review
  const first = round > 1 && reviewerId !== null && reviewerId !== session.memberId ? reviewerId : null
  const whose = assignedTo ?? first
  return (
    <div className="turn claim">
      {whose !== null && whose !== session.memberId && (
        <p className="quiet">
          {assignedTo === null ? reviewsTexts.theNextRoundGoesTo : reviewsTexts.aLeadNamedWhoTakes}
          <Name of={whose} />.
        </p>
      )}
      <Button onClick={claim} loading={command.isPending} rightSection={<KeyHint name="C" />}>
        {reviewsTexts.claimIt}
      </Button>
      <Refusal error={command.error} />
    </div>
  )
}

/** Nothing is held for these; of the others the item tells whether it waits. */
const lateKinds = new Set(['double', 'adjudication', 'for_cause', 'floor'])

function Judge({ review, rubric }: Pick<Review, 'rubric'> & { readonly review: Review }) {
  const verdict = useCommand(reviewsKey, itemKey, themesKey)
  const release = useCommand(reviewsKey)
  const { id, claimLapsesAt, round } = review
  const params = { path: { reviewId: id } }
  const { data: item } = useItem(review.workItemId)
  const isLate = item?.state === 'delivered' || item?.state === 'accepted' || lateKinds.has(review.drawKind)
  return (
    <>
      <VerdictForm
        draftKey={`${id} ${round}`}
        rubric={rubric}
        isLate={isLate}
        isSending={verdict.isPending}
        error={verdict.error}
        send={(body) => verdict.mutateAsync(() => api.POST('/v1/reviews/{reviewId}/verdict', { params, body }))}
      />
      <p className="turn-foot quiet">
        {claimLapsesAt !== null && (
          <span>
            {reviewsTexts.yoursUntil} <InstantView at={claimLapsesAt} />
          </span>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          loading={release.isPending}
          onClick={() => release.mutate(() => api.POST('/v1/reviews/{reviewId}/release', { params }))}
        >
          {reviewsTexts.letItGo}
        </Button>
      </p>
      <Refusal error={release.error} />
    </>
  )
}
