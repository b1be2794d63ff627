import { stages } from '@understudy/domain/delegation/machine'
import { causes } from '@understudy/domain/review/review'
import { covers } from '@understudy/domain/task/task'
import { z } from 'zod'
import { Id, Link, LongText, ShortText } from './fields.ts'

export const AssignDelegation = z.object({
  taskId: Id,
  assistantId: Id,
  cover: z.enum(covers).default('primary'),
})
export type AssignDelegation = z.infer<typeof AssignDelegation>

export const AdoptDelegation = AssignDelegation.extend({ stage: z.enum(stages), reason: LongText, source: ShortText })
export type AdoptDelegation = z.infer<typeof AdoptDelegation>

export const OfDelegation = z.object({ delegationId: Id })
export type OfDelegation = z.infer<typeof OfDelegation>

export const AcknowledgeSop = OfDelegation.extend({ version: z.int().positive() })
export type AcknowledgeSop = z.infer<typeof AcknowledgeSop>

export const ObserveItem = OfDelegation.extend({ workItemId: Id })
export type ObserveItem = z.infer<typeof ObserveItem>

export const RecordWalkthrough = OfDelegation.extend({ link: Link })
export type RecordWalkthrough = z.infer<typeof RecordWalkthrough>

export const WithReason = OfDelegation.extend({ reason: LongText })
export type WithReason = z.infer<typeof WithReason>

/** Until then, milliseconds since the epoch, a lead is not asked about it; as the agency's limit says where left out. */
export const PauseDelegation = WithReason.extend({ until: z.int().exactOptional() })
export type PauseDelegation = z.infer<typeof PauseDelegation>

export const MoveToPlan = WithReason.extend({ planId: ShortText })
export type MoveToPlan = z.infer<typeof MoveToPlan>

/** The engine's own: the assistant is away, and back at `returnsAt`, milliseconds since the epoch. */
export const NoteAbsence = OfDelegation.extend({ from: z.iso.date(), days: z.int().positive(), returnsAt: z.int() })
export type NoteAbsence = z.infer<typeof NoteAbsence>

export const RecordOutcome = OfDelegation.extend({
  reviewId: Id,
  result: z.enum(['pass', 'rework', 'critical']),
  cause: z.enum(causes).nullable(),
  /** When it was given, where it is a later round: then it adds nothing but that somebody looked. */
  laterAt: z.number().int().exactOptional(),
})
export type RecordOutcome = z.infer<typeof RecordOutcome>

/** How the dispute of a verdict stands now; an amended one says what it has become. */
export const RefoldEvidence = OfDelegation.extend({
  reviewId: Id,
  dispute: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['open', 'upheld', 'overturned', 'wrong_person']) }),
    z.object({
      kind: z.literal('amended'),
      result: z.enum(['pass', 'rework', 'critical']),
      isProcess: z.boolean(),
    }),
  ]),
})
export type RefoldEvidence = z.infer<typeof RefoldEvidence>

export const FollowRework = OfDelegation.extend({
  workItemId: Id,
  critical: z.boolean().default(false),
  /** The review whose verdict is another one than was given. */
  amendedReviewId: Id.optional(),
})
export type FollowRework = z.infer<typeof FollowRework>
