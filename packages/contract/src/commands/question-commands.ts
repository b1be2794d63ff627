import { askedOf, faqScopes } from '@understudy/domain/question/question'
import { z } from 'zod'
import { Id, LongText } from './fields.ts'

const QuestionText = z.string().trim().min(1).max(2_000)

/** From a work item, or from a task by itself. */
const From = z.object({ taskId: Id.exactOptional(), workItemId: Id.exactOptional() })

export const AskQuestion = From.extend({
  /** Whom it is asked of. */
  to: z.enum(askedOf).default('agency'),
  text: QuestionText,
  /** The work waits for the answer: its item is blocked until it is there. */
  blocks: z.boolean().default(false),
  /** The answered questions that were shown while it was typed. */
  shown: z.array(Id).max(10).default([]),
})
export type AskQuestion = z.infer<typeof AskQuestion>

export const TakeFromFaq = From.extend({
  foundIn: Id,
  /** What would have been asked. */
  text: QuestionText.exactOptional(),
})
export type TakeFromFaq = z.infer<typeof TakeFromFaq>

export const WriteFaqEntry = z.object({
  taskId: Id,
  question: QuestionText,
  answer: LongText,
  scope: z.enum(faqScopes).default('task'),
})
export type WriteFaqEntry = z.infer<typeof WriteFaqEntry>

export const OfQuestion = z.object({ questionId: Id })
export type OfQuestion = z.infer<typeof OfQuestion>

export const RewordQuestion = OfQuestion.extend({ text: QuestionText })
export type RewordQuestion = z.infer<typeof RewordQuestion>

export const AnswerQuestion = OfQuestion.extend({ text: LongText })
export type AnswerQuestion = z.infer<typeof AnswerQuestion>

export const EndQuestion = OfQuestion.extend({ reason: LongText })
export type EndQuestion = z.infer<typeof EndQuestion>

export const PublishAnswer = OfQuestion.extend({
  scope: z.enum(faqScopes).default('task'),
  /** In words of its own; as it was asked where left out. */
  question: QuestionText.exactOptional(),
})
export type PublishAnswer = z.infer<typeof PublishAnswer>
