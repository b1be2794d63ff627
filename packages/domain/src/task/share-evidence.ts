import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import type { Task } from './task.ts'

type Sharing = Pick<Task, 'planId' | 'family'>

/**
 * Two tasks of one SOP family, as a lead names it: what a person shows on one of them is evidence on the other, so that a
 * task which comes too rarely to prove anything is proved with its like (quality, section 1, volume). The first five
 * items under a task's own SOP are looked at all the same. `with` null takes the task out again; evidence that was
 * shared stays.
 */
export function shareEvidence(
  task: Sharing,
  id: string,
  other: { readonly id: string; readonly task: Sharing } | null,
): Decision {
  if (other === null) return accepted(task.family === undefined ? [] : [shared(id, null)])
  if (other.id === id) return refusedBecause('same_task', 'A task shares its evidence with another one')
  if (other.task.planId !== task.planId)
    return refusedBecause(
      'plan_differs',
      `One task is under ${task.planId}, the other under ${other.task.planId}: what proves one does not prove the other`,
      'Put both under one plan',
    )
  const family = other.task.family ?? other.id
  return accepted([
    ...(other.task.family === family ? [] : [shared(other.id, family)]),
    ...(task.family === family ? [] : [shared(id, family)]),
  ])
}

function shared(id: string, family: string | null): Proposed {
  return { stream: 'task', id, type: 'task.evidence_shared', body: { family } }
}
