import type { Clock } from '../sla/clock.ts'
import { type Happening, unknownEvent } from '../stream.ts'
import { withChanged } from '../work-item/evolve.ts'
import { reviewMoves, type Verdict } from './machine.ts'
import { type Cause, noMember, type Review, type ReviewEvents, type ReviewStatus, type VerdictBody } from './review.ts'

type Body<T extends keyof ReviewEvents> = ReviewEvents[T]
type Fold = (review: Review, body: never, at: number) => Partial<Review>

const given =
  (verdict: Verdict): Fold =>
  (review, { cause, themes, marked }: VerdictBody, at) => ({
    verdict,
    firstVerdict: review.firstVerdict ?? verdict,
    firstVerdictAt: review.firstVerdictAt ?? at,
    ...caused(review, cause),
    themes,
    claimLapsesAt: null,
    ...(marked !== undefined && { marked }),
  })

const folds: Record<string, Fold> = {
  'review.claimed': (_, { reviewerId, claimLapsesAt }: Body<'review.claimed'>) => ({ reviewerId, claimLapsesAt }),
  'review.assigned': (_, { reviewerId }: Body<'review.assigned'>) => ({ assignedTo: reviewerId }),
  'review.lapsed': ({ round, reviewerId, assignedTo }) => ({
    reviewerId: round > 1 ? reviewerId : null,
    claimLapsesAt: null,
    ...(assignedTo !== undefined && { assignedTo: null }),
  }),
  'review.passed': given('passed'),
  'review.fixed_and_accepted': given('fixed_and_accepted'),
  'review.rework': given('rework'),
  'review.critical': given('critical'),
  'review.rejected': given('rejected'),
  'review.rounds_exceeded': (_, { round }: Body<'review.rounds_exceeded'>) => ({ tooManyRounds: round }),
  'review.resubmitted': (
    { authors, assignedTo },
    { round, by, authors: others = [], themesBefore, criticalBefore }: Body<'review.resubmitted'>,
  ) => ({
    round,
    ...(themesBefore !== undefined && { themesBefore }),
    ...(criticalBefore && { criticalBefore }),
    ...(assignedTo !== undefined && { assignedTo: null }),
    authors: [...new Set([...authors, by, ...others])],
    // The next verdict is another one, which can be disputed in its turn.
    dispute: null,
  }),
  'review.disputed': (review, { round: _round, ...dispute }: Body<'review.disputed'>) => ({
    dispute,
    ...knownTo(review, dispute.by),
  }),
  'review.upheld': (review, { by }: Body<'review.upheld'>) => knownTo(review, by),
  'review.amended': (review, { by, verdict, cause, themes, marked }: Body<'review.amended'>) => ({
    ...knownTo(review, by),
    ...turned(review, verdict),
    ...caused(review, cause),
    ...(themes !== undefined && { themes }),
    ...(marked !== undefined && { marked }),
  }),
  'review.overturned': (review, { by, marked }: Body<'review.overturned'>) => ({
    ...knownTo(review, by),
    ...turned(review, 'passed'),
    ...caused(review, null),
    ...(marked !== undefined && { marked }),
  }),
  'review.attributed': (review, { by, delegationId, assistantId }: Body<'review.attributed'>) => ({
    ...knownTo(review, by),
    delegationId,
    assistantId,
    authors: [...new Set([...review.authors, assistantId])],
  }),
  'review.replaced': (_, { by, reason }: Body<'review.replaced'>) => ({
    replaced: { by, reason },
    claimLapsesAt: null,
  }),
  'review.doubled': (_, { doubleId }: Body<'review.doubled'>) => ({ doubleId }),
  'review.double_called_off': () => ({ doubleCalledOff: true }),
  'review.compared': (_, { agreed, adjudicationId }: Body<'review.compared'>) => ({
    agreed,
    ...(adjudicationId !== undefined && { adjudicationId }),
  }),
  'review.withdrawn': (_, { by, reason }: Body<'review.withdrawn'>) => ({
    ...(by !== undefined && { replaced: { by, reason } }),
    claimLapsesAt: null,
  }),
  'review.clocks_settled': () => ({}),
  'review.clocks_recomputed': () => ({}),
}

function knownTo({ knownTo: before = [] }: Review, by: string): Partial<Review> {
  return by === noMember ? {} : { knownTo: [...new Set([...before, by])] }
}

/** The verdict that a decided dispute leaves; only the first round's is evidence. */
function turned({ round, firstVerdict }: Review, verdict: Verdict): Partial<Review> {
  return { verdict, firstVerdict: round === 1 ? verdict : firstVerdict }
}

/** A later round with another cause must not speak for the first, which is the evidence. */
function caused({ round, firstCause, cause: before }: Review, cause: Cause | null): Partial<Review> {
  return { cause, ...(round > 1 && firstCause === undefined && before !== cause && { firstCause: before }) }
}

export function evolveReview(review: Review | undefined, event: Happening): Review {
  if (event.type === 'review.requested') {
    const {
      clocks = [],
      happened,
      authors = [],
      late = false,
      before,
      ...body
    } = event.body as Body<'review.requested'>
    const asked = { ...body, authors: [body.assistantId, ...authors], late, before: before ?? null }
    const fresh = {
      round: 1,
      reviewerId: null,
      claimLapsesAt: null,
      verdict: null,
      firstVerdict: null,
      firstVerdictAt: null,
    }
    return { state: 'requested', ...asked, ...fresh, cause: null, themes: [], dispute: null, clocks }
  }
  const fold = folds[event.type]
  if (review === undefined || fold === undefined) return unknownEvent('review', event)
  const state = reviewMoves.next(review.state, event.type.slice('review.'.length), review)
  const { clocks } = event.body as { clocks?: Clock[] }
  return {
    ...review,
    ...fold(review, event.body as never, event.at),
    state: (state as ReviewStatus) ?? review.state,
    clocks: clocks === undefined ? review.clocks : withChanged(review.clocks, clocks),
  }
}
