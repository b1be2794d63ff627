import type { DailyUpdateDraft, DraftQuery } from '@understudy/contract/http/rhythm'
import { inAgency } from '@understudy/db/key-ring'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { dailyUpdateId } from '@understudy/domain/rhythm/daily-update'
import { homeZone, localDateOf } from '@understudy/domain/rhythm/update-due'
import { dayNumberOf, instantAt } from '@understudy/domain/sla/local-time'
import type pg from 'pg'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/**
 * The update of one assistant for one day of theirs, drafted from what the ledger says: what they finished on that day,
 * what they have begun, what waits and for whom, and which of their questions need an answer today.
 */
export async function readUpdateDraft(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  query: DraftQuery,
  at: number,
): Promise<DailyUpdateDraft | undefined> {
  const { agencyId } = viewer
  const { memberId = viewer.memberId } = query
  if (memberId !== viewer.memberId && scopeOf(viewer).kind !== 'agency') return undefined
  const memberRow = await reads.member.findFirst({ where: { agencyId, id: memberId } })
  if (memberRow === null) return undefined
  const member = stateOf('member', memberRow)
  const agency = stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }))
  const zone = homeZone(member, agency)
  const date = query.date ?? localDateOf(member, agency, at)
  const day = dayNumberOf(date) as number
  const span = [iso(instantAt(zone, day, 0)), iso(instantAt(zone, day + 1, 0))]
  const rows = (await inAgency(pool, agencyId, statement, [agencyId, memberId, ...span])) as unknown as Row[]
  const posted = await reads.dailyUpdate.count({ where: { agencyId, id: dailyUpdateId(memberId, date) } })
  const part = (name: Row['part']) => rows.filter((row) => row.part === name).map(lineOf)
  return {
    ...{ memberId, date, zone, ownZone: member.calendar?.zone ?? null, posted: posted > 0 },
    completed: part('completed'),
    inProgress: part('in_progress'),
    blocked: part('blocked'),
    questions: part('question'),
  }
}

interface Row {
  readonly part: 'completed' | 'in_progress' | 'blocked' | 'question'
  readonly id: string
  readonly text: string
  readonly waits_for: string | null
}

const longest = 500

function lineOf({ part, id, text, waits_for: waitsFor }: Row) {
  const said =
    waitsFor === null
      ? text
      : `${text} (waiting on ${waitsFor === 'third_party' ? 'a third party' : `the ${waitsFor.replaceAll('_', ' ')}`})`
  return { text: said.slice(0, longest), ...(part === 'question' ? { questionId: id } : { workItemId: id }) }
}

/** $1 agency  $2 assistant  $3 $4 the day's first instant and the one after its last */
const statement = `
  select 'completed' as part, id, title as text, null as waits_for, done_at as at from work_item
  where agency_id = $1 and assistant_id = $2 and done_at >= $3 and done_at < $4
  union all
  select case when state = 'blocked' then 'blocked' else 'in_progress' end, id, title, waits_for, made_at from work_item
  where agency_id = $1 and assistant_id = $2 and done_at is null and made_at < $4
    and state in ('in_progress', 'blocked', 'submitted', 'in_review', 'rework', 'reopened')
  union all
  select 'question', id, text, asked_of, asked_at from question
  where agency_id = $1 and asked_by = $2 and state = 'asked' and asked_at < $4
    and (due_at is null or due_at < $4 or (context ->> 'blocks')::boolean)
  order by at, id limit 400`
