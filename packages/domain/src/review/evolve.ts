import type { Clock } from '../sla/clock.ts'
import { type Happening, unknownEvent } from '../stream.ts'
import { withChanged } from '../work-item/evolve.ts'
import { reviewMoves, type Verdict } from './machine.ts'
import type { Review, ReviewEvents, ReviewStatus, VerdictBody } from './review.ts'

type Body<T extends keyof ReviewEvents> = ReviewEvents[T]
type Fold = (review: Review, body: never) => Partial<Review>

const given =
  (verdict: Verdict): Fold =>
  ({ firstVerdict }, { cause, themes }: VerdictBody) => ({
    verdict,
    firstVerdict: firstVerdict ?? verdict,
    cause,
    themes,
    claimLapsesAt: null,
  })

const folds: Record<string, Fold> = {
  'review.claimed': (_, { reviewerId, claimLapsesAt }: Body<'review.claimed'>) => ({ reviewerId, claimLapsesAt }),
  'review.lapsed': ({ round, reviewerId }) => ({ reviewerId: round > 1 ? reviewerId : null, claimLapsesAt: null }),
  'review.passed': given('passed'),
  'review.fixed_and_accepted': given('fixed_and_accepted'),
  'review.rework': given('rework'),
  'review.critical': given('critical'),
  'review.rejected': given('rejected'),
  'review.resubmitted': (_, { round }: Body<'review.resubmitted'>) => ({ round }),
  'review.disputed': (_, dispute: Body<'review.disputed'>) => ({ dispute }),
  'review.upheld': () => ({}),
  'review.amended': (_, { verdict, cause }: Body<'review.amended'>) => ({ verdict, firstVerdict: verdict, cause }),
  'review.overturned': () => ({ verdict: 'passed', firstVerdict: 'passed', cause: null }),
  'review.withdrawn': () => ({ claimLapsesAt: null }),
  'review.clocks_settled': () => ({}),
}

export function evolveReview(review: Review | undefined, event: Happening): Review {
  if (event.type === 'review.requested') {
    const { clocks = [], ...body } = event.body as Body<'review.requested'>
    const fresh = { round: 1, reviewerId: null, claimLapsesAt: null, verdict: null, firstVerdict: null }
    return { state: 'requested', ...body, ...fresh, cause: null, themes: [], dispute: null, clocks }
  }
  const fold = folds[event.type]
  if (review === undefined || fold === undefined) return unknownEvent('review', event)
  const state = reviewMoves.next(review.state, event.type.slice('review.'.length), review)
  const { clocks } = event.body as { clocks?: Clock[] }
  return {
    ...review,
    ...fold(review, event.body as never),
    state: (state as ReviewStatus) ?? review.state,
    clocks: clocks === undefined ? review.clocks : withChanged(review.clocks, clocks),
  }
}
