import {
  AnswerQuestion,
  AskQuestion,
  EndQuestion,
  PublishAnswer,
  RewordQuestion,
  TakeFromFaq,
  WriteFaqEntry,
} from '@understudy/contract/commands/question-commands'
import { FaqQuery, NearestQuery, QuestionMeasureQuery, QuestionQuery } from '@understudy/contract/http/questions'
import { ownEntry } from '@understudy/domain/own-entry'
import { readFaq } from '@understudy/engine/question/read-faq'
import { readNearest } from '@understudy/engine/question/read-nearest'
import { readQuestionMeasures } from '@understudy/engine/question/read-question-measures'
import { listQuestions } from '@understudy/engine/question/read-questions'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'

import { type Given, given } from '../rhythm/given.ts'
import { entriesText, measuresText, nearestText, questionsText } from '../rhythm/questions-text.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

type Action = (asked: Asked, options: Options, subject: string | undefined) => Promise<Answered>

interface Answered {
  readonly value: unknown
  readonly text: string
}

const names = {
  ...{ taskId: '--task', workItemId: '--item', clientId: '--client', to: '--to', text: '--text', reason: '--reason' },
  ...{ questionId: 'the id', foundIn: 'the id', question: '--question', answer: '--text', scope: '--scope' },
}

const from = ({ task, item }: Options): Given => given({ taskId: task, workItemId: item })

const read: Readonly<Record<string, Action>> = {
  async list({ reads, viewer }, options) {
    const { client, state, to } = options
    const wanted = given({ ...from(options), clientId: client, state, to })
    const { items } = await listQuestions(reads, viewer, checked(QuestionQuery, { ...wanted, limit: 200 }, names))
    return { value: items, text: questionsText(items) }
  },
  async nearest({ engine, viewer }, options, subject) {
    const query = checked(NearestQuery, { ...from(options), text: subject }, { ...names, text: 'the question' })
    const { items } = await readNearest(engine.pool, viewer, query)
    return { value: items, text: nearestText(items) }
  },
  async faq({ reads, viewer }, { task, client }) {
    const query = checked(FaqQuery, { ...given({ taskId: task, clientId: client }), limit: 200 }, names)
    const { items } = await readFaq(reads, viewer, query)
    return { value: items, text: entriesText(items) }
  },
  async measures({ engine, viewer }, { task, client }) {
    const query = checked(QuestionMeasureQuery, given({ taskId: task, clientId: client }), names)
    const found = await readQuestionMeasures(engine.pool, viewer, query, Date.now())
    if (found === undefined) throw new Error('Measures of questions are for whoever leads')
    return { value: found, text: measuresText(found) }
  },
}

const told = (said: string) => (value: Readonly<Record<string, unknown>>) => ({ value, text: said })

const write: Readonly<Record<string, Action>> = {
  ask: async ({ send }, options, text) => {
    const { to, blocks } = options
    const input = checked(
      AskQuestion,
      { ...from(options), ...given({ to, text }), blocks },
      { ...names, text: 'the question' },
    )
    const result = await send('question.ask', input)
    return { value: result, text: `Asked as ${result['questionId']}` }
  },
  take: async ({ send }, options, foundIn) => {
    const result = await send('question.take_from_faq', checked(TakeFromFaq, { ...from(options), foundIn }, names))
    return { value: result, text: String(result['answer']) }
  },
  write: async ({ send }, { task, question, text, scope }) => {
    const entry = given({ taskId: task, question, answer: text, scope })
    const result = await send('question.write_entry', checked(WriteFaqEntry, entry, names))
    return { value: result, text: `Written as ${result['questionId']}` }
  },
  answer: async ({ send }, { text }, questionId) =>
    send('question.answer', checked(AnswerQuestion, given({ questionId, text }), names)).then(told('Answered')),
  amend: async ({ send }, { text }, questionId) =>
    send('question.amend_answer', checked(AnswerQuestion, given({ questionId, text }), names)).then(told('Amended')),
  reword: async ({ send }, { text }, questionId) =>
    send('question.reword', checked(RewordQuestion, given({ questionId, text }), names)).then(told('Reworded')),
  withdraw: async ({ send }, { reason }, questionId) =>
    send('question.withdraw', checked(EndQuestion, given({ questionId, reason }), names)).then(told('Withdrawn')),
  publish: async ({ send }, { scope, text }, questionId) => {
    const result = await send(
      'question.publish',
      checked(PublishAnswer, given({ questionId, scope, question: text }), names),
    )
    return { value: result, text: `Version ${result['version']} of the entry` }
  },
  retire: async ({ send }, { reason }, questionId) =>
    send('question.retire', checked(EndQuestion, given({ questionId, reason }), names)).then(told('Out of the FAQ')),
}

const actions = { ...read, ...write }

/** `understudy questions …`: what somebody wanted to know, and what was answered. */
export async function run(context: Context, options: Options, [name = 'list', subject]: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`questions can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { value, text } = await action(asked, options, subject)
    context.answer(value, text)
    return 0
  })
}
