import type { Agency } from '@understudy/domain/agency/agency'
import { planNamed } from '@understudy/domain/agency/plans'
import type { Decision } from '@understudy/domain/decision'
import { type Volume, volumeOf } from '@understudy/domain/quality/volume'
import type { Task } from '@understudy/domain/task/task'
import { itemsPerWeek } from '../cadence/items-per-week.ts'

type Recurring = Pick<Task, 'planId' | 'cadences'>

/** How long it takes to prove somebody on the task at its cadence; null where nothing recurs (quality, section 1). */
export function volumeOfTask(task: Recurring, agency: Pick<Agency, 'plans'> | undefined, at: number): Volume | null {
  const plan = planNamed(agency, task.planId)
  return (plan && volumeOf(plan, itemsPerWeek(task, at))) ?? null
}

/** The same in the answer of the command that has made it so, so that whoever saves it is told what is too rare to prove. */
export function tellingVolume(
  decision: Decision,
  task: Recurring,
  agency: Pick<Agency, 'plans'> | undefined,
  at: number,
): Decision {
  if (decision.kind === 'refused') return decision
  return { ...decision, result: { ...decision.result, volume: volumeOfTask(task, agency, at) } }
}
