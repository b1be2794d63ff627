import type { BoardView } from '@understudy/contract/http/members'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** The viewer's own views in the order of their making, then those that others share; these are for who sees the whole agency. */
export function listViews(reads: AgencyReads, viewer: Viewer): Promise<BoardView[]> {
  const { agencyId, memberId } = viewer
  return reads.$queryRawUnsafe<BoardView[]>(statement, agencyId, memberId, scopeOf(viewer).kind === 'agency')
}

const statement = `
  select v.view ->> 'name' as name, v.view ->> 'query' as query, (v.view ->> 'shared')::boolean as shared,
         m.id as "memberId", m.name as "memberName"
  from member m cross join lateral json_array_elements(m.context -> 'views') with ordinality as v (view, number)
  where m.agency_id = $1::uuid and m.state = 'active'
    and (m.id = $2::uuid or ($3::boolean and (v.view ->> 'shared')::boolean))
  order by m.id <> $2::uuid, m.name, m.id, v.number`
