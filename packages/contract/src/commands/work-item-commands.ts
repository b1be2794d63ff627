import { lateDraws, priorities, waitedFor } from '@understudy/domain/work-item/work-item'
import { z } from 'zod'
import { Id, Link, LongText, ShortText } from './fields.ts'

export const MakeWorkItem = z.object({
  taskId: Id,
  title: ShortText,
  /** The same external id on the same task makes one work item, however often it is sent. */
  externalId: ShortText.exactOptional(),
  priority: z.enum(priorities).exactOptional(),
  repeatOf: Id.exactOptional(),
  batch: ShortText.exactOptional(),
  highRisk: z.boolean().exactOptional(),
  /** Items of the same client that have to be done before it is begun. */
  after: z.array(Id).max(50).exactOptional(),
  /** Names who does it at once, instead of routing. */
  assistantId: Id.exactOptional(),
})
export type MakeWorkItem = z.infer<typeof MakeWorkItem>

export const OfWorkItem = z.object({ workItemId: Id })
export type OfWorkItem = z.infer<typeof OfWorkItem>

/** Whoever covers without a delegation has read the SOP of the item. */
export const AcknowledgeItemSop = OfWorkItem.extend({ version: z.int().positive() })
export type AcknowledgeItemSop = z.infer<typeof AcknowledgeItemSop>

export const AssignWorkItem = OfWorkItem.extend({
  assistantId: Id,
  /** A hand-over that was planned is refused without a text. */
  planned: z.boolean().exactOptional(),
  /** What whoever takes over has to know; it stands in the hand-off note. */
  handOff: LongText.exactOptional(),
})
export type AssignWorkItem = z.infer<typeof AssignWorkItem>

/** The engine's own: what the hand-off note says beside what the item knows goes with the command. */
export const MoveWorkItem = OfWorkItem.extend({
  questionIds: z.array(Id).max(50).exactOptional(),
  handOff: LongText.exactOptional(),
})
export type MoveWorkItem = z.infer<typeof MoveWorkItem>

export const BlockWorkItem = OfWorkItem.extend({ waitsFor: z.enum(waitedFor), reason: LongText })
export type BlockWorkItem = z.infer<typeof BlockWorkItem>

export const ChangePriority = OfWorkItem.extend({ priority: z.enum(priorities) })
export type ChangePriority = z.infer<typeof ChangePriority>

export const TickStep = OfWorkItem.extend({
  step: z.int().positive(),
  /** Where the step asks for one: a text, a number, a date (YYYY-MM-DD) or one of its choices. */
  value: ShortText.exactOptional(),
})
export type TickStep = z.infer<typeof TickStep>

export const UntickStep = OfWorkItem.extend({ step: z.int().positive() })
export type UntickStep = z.infer<typeof UntickStep>

export const SubmitWorkItem = OfWorkItem.extend({
  note: LongText.exactOptional(),
  links: z.array(Link).max(50).exactOptional(),
})
export type SubmitWorkItem = z.infer<typeof SubmitWorkItem>

export const EndWorkItem = OfWorkItem.extend({ reason: LongText })
export type EndWorkItem = z.infer<typeof EndWorkItem>

/** Delivered work is looked at once more; members for a cause, the engine for a period without a review. */
/** A floor is the engine's own, and comes with its period, the drawn number and its chance. */
const Floor = z.object({ from: z.int(), until: z.int(), u: z.number(), probability: z.number() })

export const ReviewLate = OfWorkItem.extend({
  kind: z.enum(lateDraws).default('for_cause'),
  reason: LongText,
  floor: Floor.exactOptional(),
})
export type ReviewLate = z.infer<typeof ReviewLate>

export const MergeWorkItem = OfWorkItem.extend({ into: Id })
export type MergeWorkItem = z.infer<typeof MergeWorkItem>

/** The engine's own: the key of the draw period goes with the command and into nothing that is stored. */
export const DrawWorkItem = OfWorkItem.extend({ period: ShortText, keyHex: z.string().length(64) })
export type DrawWorkItem = z.infer<typeof DrawWorkItem>
