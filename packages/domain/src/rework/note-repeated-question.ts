import { accepted, type Decision } from '../decision.ts'
import type { Task } from '../task/task.ts'
import { reworkEvent } from './process-fix.ts'
import { type RecurrenceLimits, usualRecurrence } from './recurrence-limits.ts'

/** One time that a question was asked under a version of a brief, or would have been had the FAQ not had its answer. */
export interface AskedOnce {
  readonly questionId: string
  readonly at: number
}

/** The same question, as far as its words tell, with everybody who had it under one version of the brief. */
export interface RepeatedQuestion {
  readonly briefVersion: number
  readonly text: string
  readonly asked: readonly AskedOnce[]
}

type WithFixes = Pick<Task, 'brief' | 'fixes' | 'ownerId'>

/** Room for the words around it in a name. */
const longestQuoted = 160

/**
 * A question that keeps being asked under one version of a brief is a defect of the brief: a process fix opens for the
 * owner of the task, as for a theme that recurs. One is open a question; what led to an earlier one is used.
 */
export function noteRepeatedQuestion(
  task: WithFixes,
  id: string,
  { briefVersion, text, asked }: RepeatedQuestion,
  newId: () => string,
  limits: RecurrenceLimits = usualRecurrence,
): Decision {
  if (task.brief?.version !== briefVersion) return accepted([])
  const ids = new Set(asked.map(({ questionId }) => questionId))
  const before = (task.fixes ?? []).filter(({ questions = [] }) => questions.some((one) => ids.has(one)))
  if (before.some(({ state }) => state === 'open')) return accepted([])
  const usedUp = Math.max(Number.NEGATIVE_INFINITY, ...before.map(({ closedAt }) => closedAt ?? 0))
  const questions = asked.filter(({ at }) => at > usedUp).map(({ questionId }) => questionId)
  if (questions.length < limits.times) return accepted([])
  const name = `Asked ${questions.length} times: ${text.slice(0, longestQuoted)}`
  const body = {
    ...({
      fixId: newId(),
      theme: `question ${questions[0]}`,
      name,
      likelyCause: 'brief',
      because: 'asked_again',
    } as const),
    ...{ ownerId: task.ownerId ?? null, evidence: [], questions, briefVersion, limits },
  }
  return accepted([reworkEvent(id, 'task.process_fix_opened', body)])
}
