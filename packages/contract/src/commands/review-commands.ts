import { verdicts } from '@understudy/domain/review/machine'
import { causes } from '@understudy/domain/review/review'
import { z } from 'zod'
import { Id, LongText, ShortText } from './fields.ts'

export const OfReview = z.object({ reviewId: Id })
export type OfReview = z.infer<typeof OfReview>

/** A one-person agency says why it looks at its own work. */
export const ClaimReview = OfReview.extend({ ownWorkBecause: LongText.exactOptional() })
export type ClaimReview = z.infer<typeof ClaimReview>

export const AssignReview = OfReview.extend({ reviewerId: Id })
export type AssignReview = z.infer<typeof AssignReview>

export const ReplaceReview = OfReview.extend({ reason: LongText })
export type ReplaceReview = z.infer<typeof ReplaceReview>

/** By criterion: 0 to 1, or null where it does not apply. */
export const Marks = z.record(z.string().max(100), z.number().min(0).max(1).nullable())

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

/** May propose marks, and may say whose work it is instead: another delegation of the task. */
export const DisputeVerdict = OfReview.extend({
  comment: LongText,
  marks: Marks.exactOptional(),
  wrongPerson: z.object({ delegationId: Id }).exactOptional(),
})
export type DisputeVerdict = z.infer<typeof DisputeVerdict>

/**
 * Rejected is upheld, accepted is overturned; accepted in part is amended and names the verdict, the cause, the themes or
 * the marks that it should have had, the others stay; attributed is about another person, whose delegation it names
 * unless the dispute did.
 */
export const DecideDispute = OfReview.extend({
  answer: z.enum(['upheld', 'amended', 'overturned', 'attributed']),
  comment: LongText,
  verdict: z.enum(verdicts).exactOptional(),
  cause: z.enum(causes).exactOptional(),
  /** Needed where a pass becomes another verdict. */
  themes: z.array(ShortText).max(20).exactOptional(),
  marks: Marks.exactOptional(),
  delegationId: Id.exactOptional(),
})
export type DecideDispute = z.infer<typeof DecideDispute>
