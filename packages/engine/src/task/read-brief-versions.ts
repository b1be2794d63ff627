import type { BriefVersions } from '@understudy/contract/http/brief-lint'
import { inAgency } from '@understudy/db/key-ring'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { memberIn } from '@understudy/domain/actor'
import type pg from 'pg'
import type { Viewer } from '../reading/viewer.ts'
import { readTask } from './read-tasks.ts'

/**
 * Every version of a brief, newest first, with how many questions were asked under it: the fewer, the better it is
 * (domain, sections 3 and 10). What nobody asked, an entry that was written for the FAQ, is no question; nor is one whose
 * answer the FAQ had. Undefined where the task is not there.
 */
export async function readBriefVersions(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  taskId: string,
): Promise<BriefVersions | undefined> {
  if ((await readTask(reads, viewer, taskId)) === undefined) return undefined
  const rows = await inAgency(pool, viewer.agencyId, statement, [viewer.agencyId, taskId])
  return { items: rows.map(present) }
}

function present(row: Record<string, unknown>): BriefVersions['items'][number] {
  const [items, questions] = [Number(row['items']), Number(row['questions'])]
  return {
    version: Number(row['version']),
    change: row['change'] as 'minor' | 'major',
    publishedAt: (row['occurred_at'] as Date).toISOString(),
    publishedBy: memberIn(String(row['actor'])) ?? null,
    ...{ items, questions, questionsPerItem: items === 0 ? null : Math.round((questions / items) * 1_000) / 1_000 },
  }
}

/** $1 agency  $2 task */
const statement = `
  with published as (
    select (body ->> 'version')::integer as version, body ->> 'change' as change, occurred_at, actor from ledger
    where agency_id = $1 and stream_id = $2 and type = 'task.brief_published'
  ), made as (
    select (context ->> 'briefVersion')::integer as version, count(*)::integer as items from work_item
    where agency_id = $1 and task_id = $2 group by 1
  ), asked as (
    select brief_version as version, count(*)::integer as questions from question
    where agency_id = $1 and task_id = $2 and not unasked and state <> 'found' group by 1
  )
  select p.*, coalesce(m.items, 0) as items, coalesce(a.questions, 0) as questions
  from published p left join made m using (version) left join asked a using (version)
  order by p.version desc`
