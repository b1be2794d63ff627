import { reviewMachine, verdicts } from '@understudy/domain/review/machine'
import { causes, type ReviewStatus } from '@understudy/domain/review/review'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import {
  AssignReview,
  ClaimReview,
  DecideDispute,
  DisputeVerdict,
  GiveVerdict,
  OfReview,
  ReplaceReview,
} from '../commands/review-commands.ts'
import { RubricCriteria } from '../commands/task-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { IsoInstant, PageQuery, streamFields } from './fields.ts'

const Marks = z.record(z.string(), z.number().nullable())

const ReviewState = z.enum(Object.keys(reviewMachine.states) as ReviewStatus[])

export const Review = z
  .object({
    ...streamFields,
    state: ReviewState,
    clientId: Id,
    taskId: Id,
    workItemId: Id,
    /** With whose work it is: null where you may have to judge it without being told, as is who else did. */
    delegationId: Id.nullable(),
    assistantId: Id.nullable(),
    drawKind: z.string(),
    round: z.int(),
    reviewerId: Id.nullable(),
    claimLapsesAt: IsoInstant.nullable(),
    /** Somebody else repeats it: until both verdicts are in, neither is told and the state reads claimed. */
    blind: z.boolean(),
    doubleOf: Id.nullable(),
    doubleId: Id.nullable(),
    /** Once both are in: whether they agree, and the review that decides where they do not. */
    agreed: z.boolean().nullable(),
    adjudicationId: Id.nullable(),
    /** Whom a lead named for it. */
    assignedTo: Id.nullable(),
    /** Who had another item looked at in its place, or ended it before a verdict, and why. */
    replaced: z.object({ by: Id, reason: z.string() }).nullable(),
    dueAt: IsoInstant.nullable(),
    verdict: z.enum(verdicts).nullable(),
    firstVerdict: z.enum(verdicts).nullable(),
    cause: z.enum(causes).nullable(),
    themes: z.array(z.string()),
    /** The task's rubric as it stood when the review was requested. */
    rubric: z.object({ version: z.int(), criteria: RubricCriteria, threshold: z.number() }).nullable(),
    /** The marks under the verdict in force and what they come to; the score is null where nothing applied. */
    marked: z
      .object({
        marks: Marks,
        score: z.number().nullable(),
        failedCritical: z.array(z.string()),
      })
      .nullable(),
    /** The last round that was one too many, with what it was sent back for so far. */
    tooManyRounds: z.int().nullable(),
    themesBefore: z.array(z.string()),
    dispute: z
      .object({ by: z.string(), comment: z.string(), marks: Marks.nullable(), delegationId: Id.nullable() })
      .nullable(),
  })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof Review>

export const ReviewQuery = PageQuery.extend({
  state: ReviewState.exactOptional(),
  clientId: Id.exactOptional(),
  taskId: Id.exactOptional(),
  workItemId: Id.exactOptional(),
})
export type ReviewQuery = z.infer<typeof ReviewQuery>

export const QueuedReview = Review.extend({
  title: z.string(),
  taskName: z.string(),
  clientName: z.string(),
  /** Null where it is not told. */
  assistantName: z.string().nullable(),
  suggestedReviewerId: Id.nullable(),
  /** You had a hand in it, and leave it to others. */
  own: z.boolean(),
}).meta({ id: 'QueuedReview' })
export type QueuedReview = z.infer<typeof QueuedReview>

/** What waits for a reviewer or has one, soonest promise first, with who should take it; or what waits for the decision of a dispute. */
export const ReviewQueue = z
  .object({
    items: z.array(QueuedReview),
    /** How many reviews one person may have claimed at once. */
    claimCap: z.int(),
  })
  .meta({ id: 'ReviewQueue' })
export type ReviewQueue = z.infer<typeof ReviewQueue>

export const ReviewQueueQuery = z.object({
  waits: z.enum(['review', 'decision']).default('review'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ReviewQueueQuery = z.infer<typeof ReviewQueueQuery>

/**
 * Items that were to be reviewed and were not, by whom: replaced by another of their period, or ended (cancelled, merged)
 * before a verdict; most first.
 */
export const ReviewReplacements = z
  .object({
    items: z.array(
      z.object({
        reviewerId: Id,
        name: z.string(),
        count: z.int(),
        replaced: z.array(
          z.object({
            reviewId: Id,
            workItemId: Id,
            how: z.enum(['replaced', 'ended']),
            drawKind: z.string(),
            reason: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ReviewReplacements' })
export type ReviewReplacements = z.infer<typeof ReviewReplacements>

const of = (path: string): `/v1/${string}` => `/v1/reviews/:reviewId/${path}`

export const reviewCommands: readonly CommandRoute[] = [
  { command: 'review.claim', path: of('claim'), input: ClaimReview, summary: 'Take the review on' },
  { command: 'review.release', path: of('release'), input: OfReview, summary: 'Let go of your claim' },
  {
    command: 'review.replace',
    path: of('replacement'),
    input: ReplaceReview,
    summary: 'Have another item of the period looked at instead, with a reason',
  },
  { command: 'review.assign', path: of('assignment'), input: AssignReview, summary: 'Say who takes the review' },
  { command: 'review.give_verdict', path: of('verdict'), input: GiveVerdict, summary: 'Give the verdict' },
  { command: 'review.dispute', path: of('dispute'), input: DisputeVerdict, summary: 'Dispute the verdict' },
  { command: 'review.decide_dispute', path: of('dispute-decision'), input: DecideDispute, summary: 'Decide a dispute' },
]
