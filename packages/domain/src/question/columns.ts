import { dueAt } from '../sla/due-at.ts'
import type { FaqScope, Question } from './question.ts'

/** The columns of a question that change; instants in milliseconds since the epoch. */
export interface QuestionColumns {
  /** As it stands in the FAQ, where it does. */
  readonly text: string
  readonly answer: string | null
  readonly scope: FaqScope | null
  readonly answered_at: number | null
  /** Whether the promise of an answer was kept; null while it runs, and where there was none. */
  readonly promise: 'kept' | 'missed' | null
  readonly due_at: number | null
}

export function questionColumns(question: Question): QuestionColumns {
  const { text, answer, publication, clocks } = question
  const ended = clocks.filter(({ state }) => state === 'hit' || state === 'missed')
  const kept = ended.every(({ state, breachedAt }) => state === 'hit' && breachedAt === undefined)
  return {
    text: publication?.question ?? text,
    answer: publication?.answer ?? answer?.text ?? null,
    scope: publication?.scope ?? null,
    answered_at: question.answeredAt,
    promise: ended.length === 0 ? null : kept ? 'kept' : 'missed',
    due_at: dueAt(clocks) ?? null,
  }
}
