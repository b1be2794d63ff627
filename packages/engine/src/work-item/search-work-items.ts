import type { FoundWorkItems, WorkItemSearch } from '@understudy/contract/http/work-items'
import { inAgency } from '@understudy/db/key-ring'
import { withNumbers } from '@understudy/domain/work-item/item-number'
import { titleWords, wordOf } from '@understudy/domain/work-item/title-words'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** So many of what matches are looked at: whoever means another one types on. */
const looked = 1_000

/** The newest work in whose title every word begins that was typed, or whose number it is, of what this viewer may see. */
export async function searchWorkItems(pool: pg.Pool, viewer: Viewer, search: WorkItemSearch): Promise<FoundWorkItems> {
  const { agencyId } = viewer
  const words = titleWords(withNumbers(search.text))
  if (words.length === 0) return { items: [] }
  const scope = scopeOf(viewer)
  const rows = await inAgency(pool, agencyId, statement, [
    agencyId,
    words.map((word) => `${wordOf(agencyId, word)}:*`).join(' & '),
    scope.kind === 'client' ? scope.clientId : null,
    scope.kind === 'own_work' ? scope.memberId : null,
    search.limit,
    looked,
    search.clientId ?? null,
  ])
  return {
    items: rows.map((row) => ({
      ...{ id: String(row['id']), title: String(row['title']) },
      ...{ clientId: String(row['client_id']), taskId: String(row['task_id']) },
    })),
  }
}

const statement = `
  with found as materialized (
    select work_item_id from item_words
    where agency_id = $1 and words <> '' and to_tsvector('simple', words) @@ to_tsquery('simple', $2) limit $6
  )
  select w.id, w.title, w.client_id, w.task_id from found join work_item w on w.agency_id = $1 and w.id = work_item_id
  where ($3::uuid is null or w.client_id = $3)
    and ($7::uuid is null or w.client_id = $7)
    and ($4::uuid is null or w.assistant_id = $4 or w.task_id in (
      select d.task_id from delegation d where d.agency_id = $1 and d.assistant_id = $4))
  order by w.made_at desc, w.id limit $5`
