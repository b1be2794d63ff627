import { askedOf, faqScopes } from '@understudy/domain/question/question'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import {
  AnswerQuestion,
  AskQuestion,
  EndQuestion,
  PublishAnswer,
  RewordQuestion,
  TakeFromFaq,
  WriteFaqEntry,
} from '../commands/question-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { described } from './described.ts'
import { IsoInstant, PageQuery, streamFields } from './fields.ts'
import { LocalDay, MeasureAnswer, MeasureInterval, Share } from './measures.ts'

const QuestionState = z.enum(['asked', 'answered', 'withdrawn', 'found'])

export const Question = z
  .object({
    ...streamFields,
    /** `found`: the FAQ had the answer, which was taken instead of asking. */
    state: QuestionState,
    clientId: Id,
    taskId: Id,
    workItemId: Id.nullable(),
    to: z.enum(askedOf),
    text: z.string(),
    askedBy: Id,
    askedAt: IsoInstant,
    briefVersion: z.int(),
    /** The work item waits for the answer. */
    blocks: z.boolean(),
    /** Written for the FAQ; nobody had asked. */
    unasked: z.boolean(),
    foundIn: Id.nullable(),
    answer: z.object({ text: z.string(), by: Id, at: IsoInstant, version: z.int() }).nullable(),
    answeredAt: IsoInstant.nullable(),
    /** When the answer is due; null once it is there, and where none was promised. */
    dueAt: IsoInstant.nullable(),
    promise: described(z.enum(['kept', 'missed']).nullable(), 'What became of the promise of an answer'),
    publication: z
      .object({
        scope: z.enum(faqScopes),
        version: z.int(),
        question: z.string(),
        answer: z.string(),
        by: Id,
        at: IsoInstant,
      })
      .nullable(),
  })
  .meta({ id: 'Question' })
export type Question = z.infer<typeof Question>

export const QuestionQuery = PageQuery.extend({
  state: QuestionState.exactOptional(),
  clientId: Id.exactOptional(),
  taskId: Id.exactOptional(),
  workItemId: Id.exactOptional(),
  askedBy: Id.exactOptional(),
  to: z.enum(askedOf).exactOptional(),
})
export type QuestionQuery = z.infer<typeof QuestionQuery>

export const FaqQuery = PageQuery.extend({
  clientId: Id.exactOptional(),
  /** Of this task, with what its client's FAQ has for all tasks. */
  taskId: Id.exactOptional(),
})
export type FaqQuery = z.infer<typeof FaqQuery>

export const FaqEntry = z
  .object({
    questionId: Id,
    clientId: Id,
    taskId: Id,
    scope: z.enum(faqScopes),
    version: z.int(),
    question: z.string(),
    answer: z.string(),
    at: IsoInstant,
    hits: described(z.int(), 'How often it was taken instead of asking'),
  })
  .meta({ id: 'FaqEntry' })
export type FaqEntry = z.infer<typeof FaqEntry>

export const NearestQuery = z.object({
  /** What has been typed so far. */
  text: z.string().trim().max(2_000).default(''),
  taskId: Id.exactOptional(),
  workItemId: Id.exactOptional(),
})
export type NearestQuery = z.infer<typeof NearestQuery>

export const NearestQuestions = z.object({
  items: z.array(
    z.object({
      questionId: Id,
      question: z.string(),
      answer: z.string(),
      scope: described(z.enum(faqScopes).nullable(), 'The FAQ in which it stands; null where it stands in none'),
      nearness: described(Share, 'Half words in common by their stems, half trigrams'),
    }),
  ),
})
export type NearestQuestions = z.infer<typeof NearestQuestions>

export const QuestionMeasureQuery = z.object({
  clientId: Id.exactOptional(),
  taskId: Id.exactOptional(),
  from: described(LocalDay, 'The first day of asking, where the client is').exactOptional(),
  to: described(LocalDay, 'The last day of asking').exactOptional(),
})
export type QuestionMeasureQuery = z.infer<typeof QuestionMeasureQuery>

export const QuestionMeasures = z
  .object({
    asked: z.int(),
    open: described(z.int(), 'Asked and not answered yet; they count as open, not as missing'),
    timeToAnswer: z.object({
      n: z.int(),
      medianMs: described(
        z.number().nullable(),
        'From asked to answered (Kaplan-Meier): open questions are censored, never dropped',
      ),
      ninetiethMs: z.number().nullable(),
    }),
    promise: z.object({
      kept: z.int(),
      missed: z.int(),
      share: Share.nullable(),
      interval: MeasureInterval.nullable(),
    }),
    faq: z.object({
      hits: described(z.int(), 'Answers that were taken from the FAQ instead of asking'),
      n: described(z.int(), 'Hits and questions together'),
      share: Share.nullable(),
      interval: described(MeasureInterval.nullable(), 'Jeffreys'),
    }),
    answer: MeasureAnswer,
    byBrief: z.array(
      z.object({
        taskId: Id,
        taskName: z.string(),
        briefVersion: z.int(),
        questions: described(z.int(), 'Asked or found in the FAQ under this version of the brief'),
        items: described(z.int(), 'Work items made under it'),
      }),
    ),
  })
  .meta({ id: 'QuestionMeasures' })
export type QuestionMeasures = z.infer<typeof QuestionMeasures>

const of = (path: string): `/v1/${string}` => `/v1/questions/:questionId/${path}`

export const questionCommands: readonly CommandRoute[] = [
  {
    command: 'question.ask',
    path: '/v1/questions',
    input: AskQuestion,
    summary: 'Ask from a work item or a task; the work may wait for the answer',
    makes: 'questionId',
  },
  {
    command: 'question.take_from_faq',
    path: '/v1/questions/found',
    input: TakeFromFaq,
    summary: 'Take an answer that is there already instead of asking; it counts for the FAQ',
    makes: 'questionId',
  },
  {
    command: 'question.write_entry',
    path: '/v1/faq',
    input: WriteFaqEntry,
    summary: 'Write an entry of the FAQ that nobody had to ask for',
    makes: 'questionId',
  },
  { command: 'question.reword', path: of('reword'), input: RewordQuestion, summary: 'Ask it in better words' },
  {
    command: 'question.answer',
    path: of('answer'),
    input: AnswerQuestion,
    summary: 'Answer; what waits for it goes on',
  },
  {
    command: 'question.amend_answer',
    path: of('amend-answer'),
    input: AnswerQuestion,
    summary: 'Answer it better; an entry of the FAQ goes along',
  },
  { command: 'question.withdraw', path: of('withdraw'), input: EndQuestion, summary: 'It needs no answer any more' },
  {
    command: 'question.publish',
    path: of('publish'),
    input: PublishAnswer,
    summary: "Put the answer into the task's or the client's FAQ",
  },
  { command: 'question.retire', path: of('retire'), input: EndQuestion, summary: 'Take it out of the FAQ' },
]
