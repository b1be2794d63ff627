import type { Clock } from '../sla/clock.ts'
import { type Happening, unknownEvent } from '../stream.ts'
import { withChanged } from '../work-item/evolve.ts'
import type { Origin, Question, QuestionEvents } from './question.ts'

type Body<T extends keyof QuestionEvents> = QuestionEvents[T]
type Fold = (question: Question, body: never, at: number) => Partial<Question>

const folds: Record<string, Fold> = {
  'question.reworded': (_, { text }: Body<'question.reworded'>) => ({ text }),
  'question.answered': (_, { text, by }: Body<'question.answered'>, at) => ({
    state: 'answered',
    answer: { text, by, at, version: 1 },
    answeredAt: at,
  }),
  'question.answer_amended': (_, { text, by, version }: Body<'question.answer_amended'>, at) => ({
    answer: { text, by, at, version },
  }),
  'question.withdrawn': () => ({ state: 'withdrawn' }),
  'question.published': (_, body: Body<'question.published'>, at) => ({
    publication: { ...body, at },
    publishedVersions: body.version,
  }),
  'question.retired': () => ({ publication: null }),
  'question.clocks_settled': () => ({}),
  'question.clocks_recomputed': () => ({}),
}

export function evolveQuestion(question: Question | undefined, event: Happening): Question {
  if (event.type === 'question.asked') {
    const { to, blocks = false, unasked, clocks = [], ...body } = event.body as Body<'question.asked'>
    const fresh = begun(body, body.text, body.by, event.at)
    return { ...fresh, state: 'asked', to, blocks, clocks, ...(unasked && { unasked }) }
  }
  if (event.type === 'question.found') {
    const { foundIn, text, by, ...origin } = event.body as Body<'question.found'>
    return { ...begun(origin, text, by, event.at), state: 'found', foundIn }
  }
  const fold = folds[event.type]
  if (question === undefined || fold === undefined) return unknownEvent('question', event)
  const { clocks } = event.body as { clocks?: Clock[] }
  return {
    ...question,
    ...fold(question, event.body as never, event.at),
    clocks: clocks === undefined ? question.clocks : withChanged(question.clocks, clocks),
  }
}

function begun({ clientId, taskId, workItemId, briefVersion }: Origin, text: string, by: string, at: number) {
  return {
    ...{ clientId, taskId, workItemId: workItemId ?? null, briefVersion, text, askedBy: by, askedAt: at },
    ...({
      to: 'agency',
      blocks: false,
      answer: null,
      answeredAt: null,
      publication: null,
      publishedVersions: 0,
      clocks: [],
    } as const),
  }
}
