import type { Escalation } from '@understudy/contract/http/escalations'
import { escalationMoves } from '@understudy/domain/escalation/machine'
import { escalationsTexts } from '../words/escalations-texts.ts'

export type AnswerName = 'acknowledge' | 'snooze' | 'hand_on' | 'resolve' | 'force'

/** What the machine would call each of them. */
const events: Readonly<Record<AnswerName, string>> = {
  acknowledge: 'acknowledged',
  snooze: 'snoozed',
  hand_on: 'handed_on',
  resolve: 'resolved',
  force: 'forced',
}

export const answerWords: Readonly<Record<AnswerName, string>> = {
  acknowledge: escalationsTexts.acknowledge,
  snooze: escalationsTexts.snooze,
  hand_on: escalationsTexts.handOn,
  resolve: escalationsTexts.resolve,
  force: escalationsTexts.tellTheNextNow,
}

/** What a person may do about one in this state, by the very table that the API decides by. */
export function answersIn(state: Escalation['state']): readonly AnswerName[] {
  const allowed = escalationMoves.allowed(state, {})
  return (Object.keys(events) as AnswerName[]).filter((name) => allowed.includes(events[name]))
}
