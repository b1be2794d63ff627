import { verdicts } from '@understudy/domain/review/machine'
import { causes } from '@understudy/domain/review/review'
import { z } from 'zod'
import { Id, LongText, ShortText } from './fields.ts'
import { Marks } from './review-commands.ts'

export const OfCalibration = z.object({ calibrationId: Id })
export type OfCalibration = z.infer<typeof OfCalibration>

/** Everybody who is named judges every item. */
export const OpenCalibration = z.object({
  title: ShortText,
  workItemIds: z.array(Id).min(1).max(50),
  reviewerIds: z.array(Id).min(1).max(20),
  /** Milliseconds since the epoch: when it closes with whatever is in. */
  endsAt: z.int(),
})
export type OpenCalibration = z.infer<typeof OpenCalibration>

export const JudgeCalibration = OfCalibration.extend({
  workItemId: Id,
  verdict: z.enum(verdicts),
  /** Where the item has no rubric; with one it follows from the marks. */
  score: z.number().min(0).max(1).exactOptional(),
  marks: Marks.exactOptional(),
  themes: z.array(ShortText).max(20).default([]),
  cause: z.enum(causes).exactOptional(),
  comment: z.string().max(10_000).default(''),
})
export type JudgeCalibration = z.infer<typeof JudgeCalibration>

export const CancelCalibration = OfCalibration.extend({ reason: LongText })
export type CancelCalibration = z.infer<typeof CancelCalibration>
