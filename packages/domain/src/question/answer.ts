import type { Role } from '../actor.ts'
import { accepted, type Decision, type Proposed, type Refused, refusedBecause } from '../decision.ts'
import { carried, clocksOnDelivery, clocksOnEnd, type Promises } from '../work-item/promises.ts'
import { resumeWork } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { questionEvent } from './ask.ts'
import { entryOf } from './faq.ts'
import type { AskedOf, Question } from './question.ts'

/** Who may answer what was asked of whom; a lead answers for the client too, and it is recorded who did. */
const answering: Readonly<Record<AskedOf, readonly Role[]>> = {
  client: ['client_contact', 'ops_lead', 'owner'],
  agency: ['reviewer', 'ops_lead', 'owner'],
  lead: ['ops_lead', 'owner'],
}

export function mayAnswer({ to }: Pick<Question, 'to'>, roles: readonly Role[]): boolean {
  return roles.some((role) => answering[to].includes(role))
}

/** The question's item and its promises, for where the work waits for the answer. */
export interface Waiting {
  readonly item: WorkItem | undefined
  readonly promises: Promises
}

/** Keeps the promise of an answer or misses it, and lets the work that waits for it go on in the same decision. */
export function answer(
  question: Question,
  id: string,
  text: string,
  by: string,
  { item, promises }: Waiting,
  at: number,
): Decision {
  const refusal = notOpen(question)
  if (refusal !== undefined) return refusal
  const body = { text, by, ...carried(clocksOnDelivery(promises, question.clocks, at)) }
  return accepted([questionEvent(id, 'question.answered', body), ...resumed(question, id, item, promises, at)])
}

/** A question that answered itself; the work goes on, and the promise counts as neither kept nor missed. */
export function withdraw(
  question: Question,
  id: string,
  reason: string,
  by: string,
  { item, promises }: Waiting,
  at: number,
): Decision {
  const refusal = notOpen(question)
  if (refusal !== undefined) return refusal
  const body = { reason, by, ...carried(clocksOnEnd(promises, question.clocks, at)) }
  return accepted([questionEvent(id, 'question.withdrawn', body), ...resumed(question, id, item, promises, at)])
}

/** Said better, while nobody has answered; the promise runs on. */
export function reword(question: Question, id: string, text: string, by: string): Decision {
  const refusal = notOpen(question)
  if (refusal !== undefined) return refusal
  if (question.text === text) return accepted([])
  return accepted([questionEvent(id, 'question.reworded', { text, by })])
}

/** The answer in its next version; an entry of an FAQ goes along, so that it never tells what is no longer so. */
export function amendAnswer(question: Question, id: string, text: string, by: string): Decision {
  if (question.answer === null)
    return refusedBecause('not_answered', 'There is no answer to amend', 'Answer the question')
  if (question.answer.text === text) return accepted([])
  const version = question.answer.version + 1
  const { publication } = question
  return accepted([
    questionEvent(id, 'question.answer_amended', { text, by, version }),
    ...(publication === null ? [] : [entryOf(question, id, publication, { answer: text }, by)]),
  ])
}

function notOpen({ state }: Question): Refused | undefined {
  if (state === 'asked') return undefined
  return refusedBecause('not_open', `The question is ${state} already`, 'Amend its answer, or ask another one')
}

/** Only the block that names this question ends with it; another one has its own end. */
function resumed(
  { workItemId }: Question,
  id: string,
  item: WorkItem | undefined,
  promises: Promises,
  at: number,
): readonly Proposed[] {
  if (workItemId === null || item?.state !== 'blocked' || item.blockedOn?.questionId !== id) return []
  const decision = resumeWork(item, workItemId, promises, at)
  return decision.kind === 'accepted' ? decision.events : []
}
