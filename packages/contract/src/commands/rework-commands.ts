import { causes } from '@understudy/domain/review/review'
import { fixKinds } from '@understudy/domain/rework/process-fix'
import { z } from 'zod'
import { Id, Link, LongText, PlainDate, ShortText } from './fields.ts'

export const NameTheme = z.object({ name: ShortText, likelyCause: z.enum(causes).nullable().default(null) })
export type NameTheme = z.infer<typeof NameTheme>

export const RenameTheme = z.object({ theme: ShortText, name: ShortText })
export type RenameTheme = z.infer<typeof RenameTheme>

export const MergeThemes = z.object({ theme: ShortText, into: ShortText })
export type MergeThemes = z.infer<typeof MergeThemes>

/** The engine's own: a verdict sent work of the task back. */
export const NoteRework = z.object({
  taskId: Id,
  reviewId: Id,
  round: z.int().positive(),
  themes: z.array(ShortText).max(20),
  cause: z.enum(causes),
  /** When the verdict was given, milliseconds since the epoch. */
  at: z.int(),
})
export type NoteRework = z.infer<typeof NoteRework>

/** The engine's own: the same question was asked again under a version of a brief. */
export const NoteRepeatedQuestion = z.object({
  taskId: Id,
  briefVersion: z.int(),
  text: z.string().min(1),
  /** Milliseconds since the epoch. */
  asked: z.array(z.object({ questionId: Id, at: z.int() })).max(200),
})
export type NoteRepeatedQuestion = z.infer<typeof NoteRepeatedQuestion>

/**
 * The engine's own: a dispute left the verdict with another cause or other themes, or with no cause where it was overturned;
 * or it made of a pass what sends work back.
 */
export const AmendRework = NoteRework.pick({ taskId: true, reviewId: true, round: true }).extend({
  cause: z.enum(causes).nullable(),
  themes: z.array(ShortText).max(20).exactOptional(),
})
export type AmendRework = z.infer<typeof AmendRework>

/** The engine's own: a dispute found whose work it was. */
export const AttributeRework = NoteRework.pick({ taskId: true, reviewId: true, round: true }).extend({
  assistantId: Id,
})
export type AttributeRework = z.infer<typeof AttributeRework>

/** A recorded session with people and date. */
export const Training = z
  .object({ memberIds: z.array(Id).min(1).max(50), heldOn: PlainDate, recording: Link })
  .meta({ id: 'Training' })

export const LandFix = z.object({
  taskId: Id,
  fixId: Id,
  kind: z.enum(fixKinds),
  /** Of brief or SOP; the newest where it is left out. */
  version: z.int().positive().exactOptional(),
  what: LongText,
  /** For a training: the recorded session. */
  training: Training.exactOptional(),
})
export type LandFix = z.infer<typeof LandFix>

export const DismissFix = z.object({ taskId: Id, fixId: Id, reason: LongText })
export type DismissFix = z.infer<typeof DismissFix>

export const NameTaskOwner = z.object({ taskId: Id, memberId: Id })
export type NameTaskOwner = z.infer<typeof NameTaskOwner>
