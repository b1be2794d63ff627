import { priorities, waitedFor } from '@understudy/domain/work-item/work-item'
import { z } from 'zod'
import { Id, Link, LongText, ShortText } from './common-fields.ts'

export const MakeWorkItem = z.object({
  taskId: Id,
  title: ShortText,
  /** The same external id on the same task makes one work item, however often it is sent. */
  externalId: ShortText.optional(),
  priority: z.enum(priorities).optional(),
  repeatOf: Id.optional(),
  batch: ShortText.optional(),
  highRisk: z.boolean().optional(),
})
export type MakeWorkItem = z.infer<typeof MakeWorkItem>

export const OfWorkItem = z.object({ workItemId: Id })
export type OfWorkItem = z.infer<typeof OfWorkItem>

export const AssignWorkItem = OfWorkItem.extend({ assistantId: Id })
export type AssignWorkItem = z.infer<typeof AssignWorkItem>

export const BlockWorkItem = OfWorkItem.extend({ waitsFor: z.enum(waitedFor), reason: LongText })
export type BlockWorkItem = z.infer<typeof BlockWorkItem>

export const TickStep = OfWorkItem.extend({ step: z.int().positive() })
export type TickStep = z.infer<typeof TickStep>

export const SubmitWorkItem = OfWorkItem.extend({ note: LongText.optional(), links: z.array(Link).max(50).optional() })
export type SubmitWorkItem = z.infer<typeof SubmitWorkItem>

export const EndWorkItem = OfWorkItem.extend({ reason: LongText })
export type EndWorkItem = z.infer<typeof EndWorkItem>

export const MergeWorkItem = OfWorkItem.extend({ into: Id })
export type MergeWorkItem = z.infer<typeof MergeWorkItem>
