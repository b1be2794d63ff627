import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { questionEvent } from './ask.ts'
import type { FaqScope, Publication, Question } from './question.ts'

/** The entry in its next version. */
export function entryOf(
  question: Question,
  id: string,
  before: Pick<Publication, 'scope' | 'question' | 'answer'>,
  change: Partial<Pick<Publication, 'scope' | 'question' | 'answer'>>,
  by: string,
): Proposed {
  const { scope, question: asked, answer } = { ...before, ...change }
  const version = question.publishedVersions + 1
  return questionEvent(id, 'question.published', { scope, version, question: asked, answer, by })
}

/** An answer goes into the FAQ of the task or of the client, in words of its own where they are given. */
export function publishAnswer(
  question: Question,
  id: string,
  { scope, question: asked }: { readonly scope: FaqScope; readonly question?: string | undefined },
  by: string,
): Decision {
  if (question.answer === null)
    return refusedBecause('not_answered', 'Only an answer can be published', 'Answer the question first')
  const { publication, answer } = question
  const entry = { scope, question: asked ?? publication?.question ?? question.text, answer: answer.text }
  const isSame =
    publication?.scope === scope && publication.question === entry.question && publication.answer === entry.answer
  const version = isSame ? publication.version : question.publishedVersions + 1
  return accepted(isSame ? [] : [entryOf(question, id, entry, {}, by)], { version })
}

/** It leaves the FAQ; who took it before did so rightly. */
export function retireEntry(question: Question, id: string, reason: string, by: string): Decision {
  const { publication } = question
  if (publication === null)
    return refusedBecause('not_published', 'The question is in no FAQ', 'Name an entry of an FAQ')
  return accepted([questionEvent(id, 'question.retired', { reason, by, version: publication.version })])
}
