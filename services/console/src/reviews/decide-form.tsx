import { Button, NativeSelect, TagsInput, Textarea } from '@mantine/core'
import type { BodyOf } from '@understudy/client/routes'
import type { Doable } from '@understudy/contract/http/may-do'
import type { Review } from '@understudy/contract/http/reviews'
import { type Verdict, verdicts } from '@understudy/domain/review/machine'
import { type Cause, causes } from '@understudy/domain/review/review'
import { type FormEvent, useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { useDelegations } from '../api/use-delegations.ts'
import { useHandedIn } from '../api/use-handed-in.ts'
import { itemKey } from '../api/use-item.ts'
import { useMayDo } from '../api/use-may-do.ts'
import { reviewsKey, themesKey, useThemes } from '../api/use-reviews.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { useKeptText } from '../forms/kept-text.ts'
import { Icon } from '../frame/icon.tsx'
import { Reading } from '../frame/reading.tsx'
import { ReasonText } from '../frame/reason-text.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { causeWords, disputeAnswerWords, verdictWords } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'

type Answer = keyof typeof disputeAnswerWords

type Dispute = NonNullable<Review['dispute']>

interface DisputedProps {
  readonly review: Review
  readonly dispute: Dispute
}

/** A dispute is decided by a second person: the API says whether the viewer is one, and why not. */
export function DecideForm({ review }: { readonly review: Review }) {
  const { id, dispute } = review
  const deciding = useMayDo('review.decide_dispute', [...reviewsKey, id], (signal) =>
    api.GET('/v1/reviews/{reviewId}/may-do', { params: { path: { reviewId: id } }, signal }),
  )
  if (dispute === null) return null
  return (
    <Reading of={deciding}>
      <Objection review={review} dispute={dispute} />
      {deciding.data?.may === 'no' ? (
        <Waits reasons={deciding.data.reasons} />
      ) : (
        <Decide review={review} dispute={dispute} />
      )}
    </Reading>
  )
}

/** What is said against the verdict, and until when it can be decided. */
function Objection({ review, dispute: { by, comment } }: DisputedProps) {
  const nameOf = useMemberNames()
  const { data: handedIn } = useHandedIn(review.workItemId)
  const endsAt = handedIn?.rounds.find(({ reviewId }) => reviewId === review.id)?.dispute?.endsAt
  return (
    <div className="disputed turn">
      <p>
        <strong>{reviewsTexts.disputesIt(nameOf(by))}</strong> {reviewsTexts.quoted(comment)}
      </p>
      {endsAt !== undefined && (
        <p className="quiet">
          {reviewsTexts.decisionDue} <InstantView at={endsAt} isDated />
          {reviewsTexts.afterThatItStands}
        </p>
      )}
    </div>
  )
}

function Waits({ reasons }: { readonly reasons: Doable['reasons'] }) {
  return (
    <div className="standing turn">
      <Icon name="info" />
      <div>
        {reasons.map((reason) => (
          <p key={reason.code}>
            <ReasonText reason={reason} />
          </p>
        ))}
      </div>
    </div>
  )
}

/** What the decision says beside its reason; only what its answer asks for is sent. */
interface Draft {
  /** None before the viewer has chosen. */
  readonly answer: Answer | undefined
  readonly verdict: Verdict | ''
  readonly cause: Cause
  readonly themes: readonly string[]
  readonly delegationId: string
}

function Decide({ review, dispute }: DisputedProps) {
  const command = useCommand(reviewsKey, itemKey, themesKey)
  const [draft, setDraft] = useState<Draft>(() => firstDraft(review, dispute))
  const [{ text: comment }, write, forget] = useKeptText(`decide:${review.id}`)
  const decide = (event: FormEvent) => {
    event.preventDefault()
    const { answer } = draft
    if (answer === undefined) return
    const body = { answer, comment: comment.trim(), ...moreOf(draft) }
    const params = { path: { reviewId: review.id } }
    // The promise, not a callback: what is read again takes this form out of the page.
    void command
      .mutateAsync(() => api.POST('/v1/reviews/{reviewId}/dispute-decision', { params, body }))
      .then(forget, () => undefined)
  }
  return (
    <form className="verdict-form" aria-label={reviewsTexts.decideTheDispute} onSubmit={decide}>
      <Answers draft={draft} change={setDraft} />
      {draft.answer === 'amended' && <Amendment draft={draft} change={setDraft} />}
      {draft.answer === 'attributed' && <Attribution review={review} draft={draft} change={setDraft} />}
      <Textarea
        label={reviewsTexts.why}
        description={reviewsTexts.bothSidesReadIt}
        required
        rows={3}
        value={comment}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
      />
      <div className="answers-bar">
        <Button type="submit" loading={command.isPending} disabled={draft.answer === undefined}>
          {reviewsTexts.decideIt}
        </Button>
        {draft.answer === undefined && <span className="quiet publish-lacks">{reviewsTexts.chooseADecision}</span>}
      </div>
      <Refusal error={command.error} />
    </form>
  )
}

/**
 * Chosen before anything was read is only whose work it is, where the dispute says so. An amendment begins with what the
 * reviewer said: it may change the cause or the themes alone.
 */
function firstDraft({ verdict, cause, themes }: Review, { delegationId }: Dispute): Draft {
  const answer = delegationId === null ? undefined : ('attributed' as const)
  const said = { verdict: verdict === null || verdict === 'passed' ? ('' as const) : verdict, themes }
  return { answer, ...said, cause: cause ?? 'assistant', delegationId: delegationId ?? '' }
}

function moreOf({
  answer,
  verdict,
  cause,
  themes,
  delegationId,
}: Draft): Partial<BodyOf<'/v1/reviews/{reviewId}/dispute-decision'>> {
  if (answer === 'amended') return { ...(verdict !== '' && { verdict }), cause, themes }
  return answer === 'attributed' && delegationId !== '' ? { delegationId } : {}
}

interface PartProps {
  readonly draft: Draft
  readonly change: (draft: Draft) => void
}

function Answers({ draft, change }: PartProps) {
  return (
    <fieldset className="choices answers-list">
      <legend>{reviewsTexts.yourDecision}</legend>
      {(Object.keys(disputeAnswerWords) as Answer[]).map((answer) => (
        <label key={answer} className="choice">
          <input
            type="radio"
            name="answer"
            checked={draft.answer === answer}
            onChange={() => change({ ...draft, answer })}
          />
          <span>{disputeAnswerWords[answer]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Amendment({ draft, change }: PartProps) {
  const worse = verdicts.filter((one) => one !== 'passed')
  const { data: known = [] } = useThemes()
  return (
    <>
      <div className="pair">
        <NativeSelect
          label={reviewsTexts.theRightVerdict}
          required
          value={draft.verdict}
          onChange={({ currentTarget }) => change({ ...draft, verdict: currentTarget.value as Verdict })}
          data={[
            { value: '', label: reviewsTexts.chooseOne },
            ...worse.map((value) => ({ value, label: verdictWords[value] })),
          ]}
        />
        <NativeSelect
          label={reviewsTexts.cause}
          value={draft.cause}
          onChange={({ currentTarget }) => change({ ...draft, cause: currentTarget.value as Cause })}
          data={causes.map((value) => ({ value, label: causeWords[value] }))}
        />
      </div>
      <TagsInput
        label={reviewsTexts.themes}
        description={reviewsTexts.whatKindOfReworkIt}
        value={[...draft.themes]}
        onChange={(themes) => change({ ...draft, themes })}
        data={known.map(({ name }) => name)}
        maxTags={20}
        limit={8}
        comboboxProps={{ withinPortal: false }}
      />
    </>
  )
}

function Attribution({ review, draft, change }: PartProps & { readonly review: Review }) {
  const others = useOthers(review)
  return (
    <NativeSelect
      label={reviewsTexts.whoseWorkItIs}
      required
      value={draft.delegationId}
      onChange={({ currentTarget }) => change({ ...draft, delegationId: currentTarget.value })}
      data={[{ value: '', label: reviewsTexts.chooseSomebody }, ...others]}
    />
  )
}

/** Everybody else to whom the task is handed. */
function useOthers({ taskId, delegationId }: Review) {
  const nameOf = useMemberNames()
  const { data: delegations = [] } = useDelegations()
  return delegations
    .filter((one) => one.taskId === taskId && one.id !== delegationId && one.state !== 'ended')
    .map(({ id, assistantId }) => ({ value: id, label: nameOf(assistantId) }))
}
