import { accepted, type Decision } from '../decision.ts'
import { carried, clocksWakeAt, type Promises, settleClocks } from '../work-item/promises.ts'
import { questionEvent } from './ask.ts'
import type { Question } from './question.ts'

/** When the promise of an answer next has something to do. */
export const questionWakeAt = ({ clocks }: Question): number | undefined => clocksWakeAt(clocks)

/** What is due at `at`: warnings and the breach of the promise of an answer. */
export function wakeQuestion(question: Question | undefined, id: string, promises: Promises, at: number): Decision {
  const settled = question === undefined ? undefined : settleClocks(promises, question.clocks, at)
  if (settled === undefined || settled.clocks.length === 0) return accepted([])
  return accepted([questionEvent(id, 'question.clocks_settled', carried(settled))])
}
