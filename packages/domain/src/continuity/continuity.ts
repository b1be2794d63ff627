import type { Reason } from '../decision.ts'
import type { Task } from '../task/task.ts'
import { type Asked, type Candidate, findRoute, passedOver } from '../work-item/find-route.ts'

export interface ContinuityTask {
  readonly taskId: string
  readonly task: Task
  readonly candidates: readonly Candidate[]
  /** What its client has signed off, and when it is open. */
  readonly ofClient?: Pick<Asked, 'client' | 'compliance'>
}

/** What one task's continuity comes from. */
export interface TaskContinuity {
  readonly taskId: string
  readonly name: string
  /** 100, 50 or 0. */
  readonly score: number
  /** Whoever does it now. */
  readonly doneBy: string | null
  /** Whoever else could: independent, or in reverse-shadow under full review. */
  readonly independent: readonly string[]
  readonly learning: readonly string[]
  /** Why the others could not. */
  readonly reasons: readonly Reason[]
}

export interface Continuity {
  /** The mean over the tasks that somebody does, rounded down; null where there is none. */
  readonly score: number | null
  readonly tasks: readonly TaskContinuity[]
}

const whole = 100
const half = 50

/**
 * How well a client's work would go on without whoever does it now. A task counts 100 where somebody else is independent
 * on it and may work now, 50 where somebody else is in reverse-shadow, 0 where nobody could; the client's score is the mean
 * of its tasks, rounded down. Whoever is on leave, or lacks an access, an agreement or a credential, could not; nor could
 * anybody where a regulated client has not signed off.
 */
export function continuityOf(tasks: readonly ContinuityTask[], zone: string, at: number): Continuity {
  const found = tasks.filter(({ candidates }) => candidates.length > 0).map((one) => ofTask(one, zone, at))
  const sum = found.reduce((total, { score }) => total + score, 0)
  return { score: found.length === 0 ? null : Math.floor(sum / found.length), tasks: found }
}

function ofTask({ taskId, task, candidates, ofClient }: ContinuityTask, zone: string, at: number): TaskContinuity {
  const { found, looked } = findRoute(task, candidates, { ...ofClient, zone, at })
  const others = looked.filter(({ delegationId }) => delegationId !== found?.delegationId)
  const able = others.filter(({ unmet }) => unmet.length === 0)
  const inStage = (stage: string) =>
    able.filter(({ delegation }) => delegation.state === stage).map(({ delegation }) => delegation.assistantId)
  const independent = inStage('independent')
  const learning = inStage('reverse_shadow')
  const could = new Set([...independent, ...learning])
  return {
    ...{ taskId, name: task.name, doneBy: found?.assistantId ?? null, independent, learning },
    score: independent.length > 0 ? whole : learning.length > 0 ? half : 0,
    reasons: others.filter(({ delegation }) => !could.has(delegation.assistantId)).flatMap(passedOver),
  }
}
