import { verdicts } from '@understudy/domain/review/machine'
import { causes } from '@understudy/domain/review/review'
import { z } from 'zod'
import { Id, LongText, ShortText } from './fields.ts'

export const OfReview = z.object({ reviewId: Id })
export type OfReview = z.infer<typeof OfReview>

/** By criterion: 0 to 1, or null where it does not apply. */
const Marks = z.record(z.string().max(100), z.number().min(0).max(1).nullable())

export const GiveVerdict = OfReview.extend({
  verdict: z.enum(verdicts),
  /** Where the review has no rubric; with one it follows from the marks. */
  score: z.number().min(0).max(1).exactOptional(),
  marks: Marks.exactOptional(),
  themes: z.array(ShortText).max(20).default([]),
  cause: z.enum(causes).exactOptional(),
  comment: z.string().max(10_000).default(''),
})
export type GiveVerdict = z.infer<typeof GiveVerdict>

export const DisputeVerdict = OfReview.extend({ comment: LongText })
export type DisputeVerdict = z.infer<typeof DisputeVerdict>

/** Accepted in part names the verdict that it should have been. */
export const DecideDispute = OfReview.extend({
  answer: z.enum(['upheld', 'amended', 'overturned']),
  comment: LongText,
  verdict: z.enum(verdicts).exactOptional(),
  cause: z.enum(causes).exactOptional(),
})
export type DecideDispute = z.infer<typeof DecideDispute>
