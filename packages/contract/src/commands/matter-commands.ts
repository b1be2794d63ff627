import { valueKinds } from '@understudy/domain/sop/step-value'
import { audiences } from '@understudy/domain/work-item/comment'
import { z } from 'zod'
import { Id, LongText, ShortText } from './fields.ts'

const OfItem = z.object({ workItemId: Id })
const Key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'Small letters, digits and underscores, beginning with a letter')

/** All that it waits for, in place of what was said before; an empty list lets it go. */
export const OrderAfter = OfItem.extend({ after: z.array(Id).max(50) })
export type OrderAfter = z.infer<typeof OrderAfter>

export const CommentOnItem = OfItem.extend({
  text: LongText,
  mentions: z.array(Id).max(20).default([]),
  /** Who reads it: the agency alone, or the client too. Left out it is internal, but where it mentions the client’s contact or is theirs. */
  audience: z.enum(audiences).exactOptional(),
})
export type CommentOnItem = z.infer<typeof CommentOnItem>

/** Values of the task's tracker by key; null clears one, what is left out stays. */
export const SetFields = OfItem.extend({ values: z.record(Key, ShortText.nullable()) })
export type SetFields = z.infer<typeof SetFields>

export const TrackerFields = z
  .array(
    z.object({
      key: Key,
      name: ShortText,
      kind: z.enum(valueKinds),
      choices: z.array(ShortText).min(1).max(50).exactOptional(),
    }),
  )
  .max(50)

export const SetTracker = z.object({ taskId: Id, fields: TrackerFields })
export type SetTracker = z.infer<typeof SetTracker>

/** In a pattern 9 is a digit, A a letter and * anything; everything else stands for itself. */
export const AutomaticCriteria = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('filled'), field: Key }),
      z.object({ kind: z.literal('pattern'), field: Key, pattern: ShortText }),
      z.object({ kind: z.literal('links'), atLeast: z.int().min(1).max(50) }),
      z.object({ kind: z.literal('sum'), fields: z.array(Key).min(1).max(20), total: Key }),
    ]),
  )
  .max(50)

/** What every submission of items that are made from now on is checked against before a person looks. */
export const SetCriteria = z.object({ taskId: Id, criteria: AutomaticCriteria })
export type SetCriteria = z.infer<typeof SetCriteria>

/** Words that the client has approved; {title} and the keys of the tracker's fields are filled in. */
export const SaveTemplate = z.object({ clientId: Id, name: ShortText, text: LongText, approvedBy: ShortText })
export type SaveTemplate = z.infer<typeof SaveTemplate>

export const RetireTemplate = z.object({ clientId: Id, name: ShortText })
export type RetireTemplate = z.infer<typeof RetireTemplate>
