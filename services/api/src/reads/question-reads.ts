import { Id } from '@understudy/contract/commands/fields'
import { pageOf } from '@understudy/contract/http/fields'
import {
  FaqEntry,
  FaqQuery,
  NearestQuery,
  NearestQuestions,
  Question,
  QuestionMeasureQuery,
  QuestionMeasures,
  QuestionQuery,
} from '@understudy/contract/http/questions'
import { readFaq } from '@understudy/engine/question/read-faq'
import { readNearest } from '@understudy/engine/question/read-nearest'
import { readQuestionMeasures } from '@understudy/engine/question/read-question-measures'
import { listQuestions, readInternalQuestion, readQuestion } from '@understudy/engine/question/read-questions'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

const tag = 'questions'

export function questionReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/questions',
    operationId: 'listQuestions',
    summary: 'Questions that you can see, the oldest first',
    query: QuestionQuery,
    answer: pageOf(Question),
    read: ({ reads, viewer, query }) => listQuestions(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/questions/nearest',
    operationId: 'readNearestQuestions',
    summary: 'The answered questions that lie nearest to what is being typed',
    query: NearestQuery,
    answer: NearestQuestions,
    read: ({ engine, viewer, query }) => readNearest(engine.pool, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/questions/:questionId',
    operationId: 'readQuestion',
    summary: 'One question with its answer',
    params: z.object({ questionId: Id }),
    answer: Question,
    read: ({ reads, viewer, params: { questionId } }) => readQuestion(reads, viewer, questionId),
  })
  historyRoute(app, context, {
    tag,
    type: 'question',
    path: '/v1/questions/:questionId/history',
    operationId: 'readQuestionHistory',
    see: readInternalQuestion,
  })
  faqReads(app, context)
}

function faqReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/faq',
    operationId: 'readFaq',
    summary: "The FAQ of a task with its client's, of a client, or all that you can see",
    query: FaqQuery,
    answer: pageOf(FaqEntry),
    read: ({ reads, viewer, query }) => readFaq(reads, viewer, query),
  })
  readRoute(app, context, {
    tag: 'measures',
    path: '/v1/measures/questions',
    operationId: 'readQuestionMeasures',
    summary: 'Time to answer, the share that the FAQ had already, and how many questions each brief left open',
    query: QuestionMeasureQuery,
    answer: QuestionMeasures,
    read: async (asking) => {
      const { engine, viewer, query } = asking
      return readQuestionMeasures(engine.pool, viewer, query, await momentOf(asking))
    },
  })
}
