import type { DailyUpdate, DailyUpdateQuery, MissingUpdates } from '@understudy/contract/http/rhythm'
import { inAgency } from '@understudy/db/key-ring'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type pg from 'pg'
import { BadCursor } from '../reading/bad-cursor.ts'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readUpdate(reads: AgencyReads, viewer: Viewer, id: string): Promise<DailyUpdate | undefined> {
  const row = await reads.dailyUpdate.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : presentUpdate(row)
}

export async function listUpdates(
  reads: AgencyReads,
  viewer: Viewer,
  query: DailyUpdateQuery,
): Promise<Page<DailyUpdate>> {
  const { after, limit, order, ...wanted } = query
  const shown = [visible(viewer), wanted]
  if (order === 'latest') {
    const rows = await reads.dailyUpdate.findMany({
      where: { AND: [...shown, after === undefined ? {} : before(after)] },
      orderBy: [{ date: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    })
    return pageOf(rows, limit, presentUpdate, ({ date, id }) => `${date}.${id}`)
  }
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.dailyUpdate.findMany({ where: { AND: [...shown, idAfter] }, take, orderBy })
  return pageOf(rows, limit, presentUpdate)
}

/** The days before the last one of the page before. @throws BadCursor */
function before(after: string) {
  const [, date, id] = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(after) ?? []
  if (date === undefined || id === undefined) throw new BadCursor()
  return { OR: [{ date: { lt: date } }, { date, id: { lt: id } }] }
}

/** What an assistant says of their day is between them and whoever leads. */
function visible(viewer: Viewer) {
  const { agencyId, memberId } = viewer
  const { kind } = scopeOf(viewer)
  if (kind === 'agency') return { agencyId }
  return kind === 'own_work' ? { agencyId, memberId } : { agencyId, id: { in: [] } }
}

export function presentUpdate(row: StreamRow): DailyUpdate {
  const { memberId, date, note, postedAt, amendedAt, ...parts } = stateOf('daily_update', row)
  return {
    ...streamFieldsOf(row),
    ...{ memberId, date, note: note ?? null, postedAt: iso(postedAt), amendedAt: isoOrNull(amendedAt) },
    completed: [...parts.completed],
    inProgress: [...parts.inProgress],
    blocked: [...parts.blocked],
    questions: [...parts.questions],
  }
}

/** The updates that are missing now, for whoever leads; undefined for everybody else. */
export async function readMissing(pool: pg.Pool, viewer: Viewer): Promise<MissingUpdates | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const rows = await inAgency(pool, viewer.agencyId, missing, [viewer.agencyId])
  return {
    items: rows.map((row) => ({
      memberId: String(row['member_id']),
      name: String(row['name']),
      date: String(row['date']),
      missingSince: (row['since'] as Date).toISOString(),
    })),
  }
}

const missing = `
  select e.subject_id as member_id, m.name, substr(c ->> 'key', length('missing_update:') + 1) as date,
         to_timestamp((c ->> 'since')::float8 / 1000) as since
  from escalation e
  join member m on m.agency_id = $1 and m.id = e.subject_id
  cross join lateral json_array_elements(e.context -> 'causes') c
  where e.agency_id = $1 and e.subject_kind = 'member' and e.state <> 'resolved'
    and c ->> 'kind' = 'missing_update' and c ->> 'endedAt' is null
  order by date, m.name limit 500`
