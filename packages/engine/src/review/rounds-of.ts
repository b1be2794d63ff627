import type { ReviewRound } from '@understudy/contract/http/handed-in'
import type { HistoryEvent } from '@understudy/contract/http/history'
import { memberIn } from '@understudy/domain/actor'
import { type Verdict, verdicts } from '@understudy/domain/review/machine'
import type { DisputeAnswer, ReviewEvents, VerdictBody } from '@understudy/domain/review/review'
import { iso } from '../reading/iso.ts'

type Dispute = NonNullable<ReviewRound['dispute']>
type Decision = NonNullable<Dispute['decision']>

const answers = ['upheld', 'amended', 'overturned', 'attributed'] as const

/** What the events of one review say was found round by round, with what was said against it. */
export function roundsOf(reviewId: string, events: readonly HistoryEvent[]): ReviewRound[] {
  const rounds: ReviewRound[] = []
  const drawKind = String(events.find(({ type }) => type === 'review.requested')?.body['drawKind'] ?? '')
  for (const event of events) {
    const name = event.type.slice('review.'.length)
    const last = rounds.at(-1)
    if (isOneOf(verdicts, name)) rounds.push(roundOf({ reviewId, drawKind }, name, event))
    else if (name === 'disputed' && last !== undefined) last.dispute = disputeOf(event)
    else if (isOneOf(answers, name) && last?.dispute) last.dispute.decision = decisionOf(name, event)
  }
  return rounds
}

function isOneOf<T extends string>(known: readonly T[], name: string): name is T {
  return (known as readonly string[]).includes(name)
}

type Of = Pick<ReviewRound, 'reviewId' | 'drawKind'>

function roundOf(of: Of, verdict: Verdict, { body, occurredAt: at, actor }: HistoryEvent): ReviewRound {
  const { round, score, marked, themes, cause, comment } = body as unknown as VerdictBody
  return {
    ...{ ...of, round, verdict, at, by: memberIn(actor) ?? null, themes, cause, comment },
    score: score ?? null,
    marks: marked === undefined ? null : { ...marked.marks },
    dispute: null,
  }
}

function disputeOf({ body, occurredAt: at }: HistoryEvent): Dispute {
  const { by, comment, endsAt, marks, delegationId } = body as unknown as ReviewEvents['review.disputed']
  return {
    ...{ by, at, comment, endsAt: iso(endsAt), delegationId: delegationId ?? null, decision: null },
    marks: marks === undefined ? null : { ...marks },
  }
}

function decisionOf(answer: Decision['answer'], { body, occurredAt: at }: HistoryEvent): Decision {
  const { by, comment } = body as unknown as DisputeAnswer
  return { answer, by, at, comment }
}
