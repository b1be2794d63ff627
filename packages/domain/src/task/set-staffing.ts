import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import type { Task } from './task.ts'

/** Dedicated, or shared by the members of a pool beside whoever has it as primary or backup (domain, sections 2 and 6). */
export function setStaffing(task: Pick<Task, 'pool' | 'delegations'>, id: string, named: string | null): Decision {
  const pool = named?.trim() ?? null
  if (pool === '') return refusedBecause('pool_unnamed', 'A pool has a name', 'Name the pool, or say null for none')
  if (pool === (task.pool ?? null)) return accepted([])
  const pooled = pool === null ? task.delegations.filter(({ cover }) => cover === 'pool') : []
  if (pooled.length > 0)
    return refused(
      'pool_in_use',
      // Each has one open delegation of the task at most: who it is says which is to be ended.
      pooled.map(({ assistantId }) =>
        reason('pool_in_use', `${assistantId} works on this task through the pool`, 'End that delegation first'),
      ),
    )
  return accepted([{ stream: 'task', id, type: 'task.staffing_set', body: { pool } }])
}

/** What keeps somebody from a task's pool: it has none, or they take no work from it. */
export function unmetPool({ pool }: Pick<Task, 'pool'>, { profile }: Pick<Member, 'profile'>): Reason[] {
  if (pool === undefined)
    return [reason('task_not_pooled', 'The task has no pool', 'Set its staffing, or make them a backup')]
  const plain = pool.toLowerCase()
  if (profile?.pools.some((one) => one.trim().toLowerCase() === plain)) return []
  return [reason('not_in_pool', `They take no work from the pool ${pool}`, 'Add the pool to their profile')]
}
