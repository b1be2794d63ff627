import { inAgency } from '@understudy/db/key-ring'
import type { Task } from '@understudy/domain/task/task'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export interface VisibleTask {
  readonly id: string
  readonly name: string
  readonly fixes: NonNullable<Task['fixes']>
}

export interface WhichTasks {
  readonly taskId?: string | undefined
  readonly clientId?: string | undefined
}

/** The tasks that the viewer sees, with their process fixes. */
export async function visibleTasks(
  pool: pg.Pool,
  viewer: Viewer,
  { taskId, clientId }: WhichTasks,
): Promise<VisibleTask[]> {
  const scope = scopeOf(viewer)
  const rows = await inAgency(pool, viewer.agencyId, statement, [
    viewer.agencyId,
    taskId ?? null,
    clientId ?? null,
    scope.kind === 'client' ? scope.clientId : null,
    scope.kind === 'own_work' ? scope.memberId : null,
  ])
  return rows.map((row) => ({
    id: String(row['id']),
    name: String(row['name']),
    fixes: (row['fixes'] ?? []) as VisibleTask['fixes'],
  }))
}

const statement = `
  select t.id, t.name, t.context -> 'fixes' as fixes from task t
  where t.agency_id = $1 and ($2::uuid is null or t.id = $2) and ($3::uuid is null or t.client_id = $3)
    and ($4::uuid is null or t.client_id = $4)
    and ($5::uuid is null or exists (
      select from delegation d where d.agency_id = t.agency_id and d.task_id = t.id and d.assistant_id = $5))
  order by t.id`
