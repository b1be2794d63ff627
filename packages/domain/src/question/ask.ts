import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { carried, type Promises, startClocks } from '../work-item/promises.ts'
import { blockWork } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import type { AskedOf, FaqScope, Origin, Question, QuestionEvents } from './question.ts'

export const questionEvent = <T extends keyof QuestionEvents>(
  id: string,
  type: T,
  body: QuestionEvents[T],
): Proposed => ({ stream: 'question', id, type, body })

/** What somebody wants to know, and whether the work waits for it. */
export interface Asked {
  readonly origin: Origin
  readonly to: AskedOf
  readonly text: string
  readonly by: string
  readonly blocks: boolean
  /** The nearest answered ones that were shown while it was typed. */
  readonly shown: readonly string[]
}

/**
 * A question starts its own promise of an answer. Where the work waits for it, its item is blocked in the same decision
 * and names it; whom it waits for decides whether the item's promise pauses (domain, section 6).
 */
export function ask(
  id: string,
  { origin, to, text, by, blocks, shown }: Asked,
  item: WorkItem | undefined,
  promises: Promises,
  at: number,
): Decision {
  if (blocks && origin.workItemId === undefined)
    return refusedBecause('nothing_to_block', 'A question from a task blocks no work', 'Ask it from the work item')
  const answerClock = startClocks(promises, ['answer'], [], at)
  const asked = questionEvent(id, 'question.asked', {
    ...{ ...origin, to, text, by, ...carried(answerClock) },
    ...(blocks && { blocks }),
    ...(shown.length > 0 && { shown: [...shown] }),
  })
  if (!blocks) return accepted([asked], { questionId: id })
  const blocked = blockWork(item, origin.workItemId as string, promises, waitsFor(to), text, at, id)
  return blocked.kind === 'refused' ? blocked : accepted([asked, ...blocked.events], { questionId: id })
}

const waitsFor = (to: AskedOf) => (to === 'client' ? 'client' : 'agency')

/** The FAQ had the answer: taking it instead of asking is recorded, with the words that would have been asked. */
export function takeFromFaq(
  id: string,
  origin: Origin,
  entry: { readonly id: string; readonly question: Question | undefined },
  text: string | undefined,
  by: string,
): Decision {
  const { question } = entry
  if (question?.answer === null || question === undefined || question.clientId !== origin.clientId)
    return refusedBecause('no_such_answer', 'There is no such answer of this client', 'Take one that was shown')
  const isOfTask = question.taskId === origin.taskId
  if (!isOfTask && question.publication?.scope !== 'client')
    return refusedBecause('not_in_faq', 'That answer belongs to another task', 'Have it published for the client')
  const body = { ...origin, text: text ?? question.publication?.question ?? question.text, by, foundIn: entry.id }
  return accepted([questionEvent(id, 'question.found', body)], { questionId: id, answer: question.answer.text })
}

/** An entry of the FAQ that nobody had to ask for. */
export function writeEntry(
  id: string,
  origin: Origin,
  { question, answer, scope, by }: { question: string; answer: string; scope: FaqScope; by: string },
): Decision {
  return accepted(
    [
      questionEvent(id, 'question.asked', { ...origin, to: 'agency', text: question, by, unasked: true }),
      questionEvent(id, 'question.answered', { text: answer, by }),
      questionEvent(id, 'question.published', { scope, version: 1, question, answer, by }),
    ],
    { questionId: id },
  )
}
