import type { NearestQuery, NearestQuestions } from '@understudy/contract/http/questions'
import { inAgency } from '@understudy/db/key-ring'
import { findSensitive } from '@understudy/domain/free-text/find-sensitive'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** As many as somebody reads while typing. */
const most = 5
/** Answers that are looked at, newest first: stems and trigrams are worked out for each while somebody types. */
const newest = 1_000
/** Before so much is typed, nothing lies near. */
const fewestLetters = 3
/** Half of the words, or so much of the trigrams: below it, what is shown is beside the point. */
const nearEnough = 0.35

/**
 * The answered questions that lie nearest to what is being typed, of the task and of its client's FAQ: stems of words by
 * Postgres' full text, so that their order does not matter, and trigrams, so that slips of typing do not. What looks like a
 * secret or patient data is not looked for.
 */
export async function readNearest(pool: pg.Pool, viewer: Viewer, query: NearestQuery): Promise<NearestQuestions> {
  const { text, taskId = null, workItemId = null } = query
  if (text.length < fewestLetters || findSensitive(text).length > 0) return { items: [] }
  const scope = scopeOf(viewer)
  const member = scope.kind === 'own_work' ? scope.memberId : null
  const client = scope.kind === 'client' ? scope.clientId : null
  const values = [viewer.agencyId, text, taskId, workItemId, member, client, most, nearEnough, newest]
  const rows = (await inAgency(pool, viewer.agencyId, statement, values)) as unknown as Row[]
  return {
    items: rows.map(({ id, text: question, answer, scope: where, nearness }) => ({
      ...{ questionId: id, question, answer, scope: where, nearness: Math.min(1, Number(nearness)) },
    })),
  }
}

interface Row {
  readonly id: string
  readonly text: string
  readonly answer: string
  readonly scope: 'task' | 'client' | null
  readonly nearness: number
}

/** $1 agency  $2 text  $3 task  $4 work item  $5 whose own work only  $6 which client only  $7 how many  $8 how near  $9 among how many */
const statement = `
  with asking as (
    select t.id as task_id, t.client_id, tsvector_to_array(to_tsvector('english', $2)) as words
    from task t
    where t.agency_id = $1
      and t.id = coalesce($3::uuid, (select w.task_id from work_item w where w.agency_id = $1 and w.id = $4::uuid))
      and ($6::uuid is null or t.client_id = $6)
      and ($5::uuid is null
        or exists (select from delegation d where d.agency_id = $1 and d.task_id = t.id and d.assistant_id = $5)
        or exists (select from work_item w where w.agency_id = $1 and w.id = $4::uuid and w.assistant_id = $5))
  ), answers as (
    select q.id, q.text, q.answer, q.scope, q.answered_at, a.words as asked_words
    from asking a
    join question q on q.agency_id = $1 and q.client_id = a.client_id and q.answer is not null
      and (q.task_id = a.task_id or q.scope = 'client') and ($6::uuid is null or q.scope is not null or q.asked_of = 'client')
    order by q.answered_at desc limit $9
  ), near as (
    select id, text, answer, scope, answered_at,
           (select count(*) from unnest(asked_words) word where word = any (own.words))::float8
             / greatest(cardinality(asked_words), 1) as common,
           word_similarity($2, text)::float8 as alike
    from answers cross join lateral (select tsvector_to_array(to_tsvector('english', text)) as words offset 0) own
  )
  select id, text, answer, scope, (common + alike) / 2 as nearness from near
  where (common + alike) / 2 >= $8 or alike >= 0.6
  order by nearness desc, answered_at desc, id
  limit $7`
