import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { inAgency } from '@understudy/db/key-ring'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { mondayOf, weekAt, weekSpan } from '@understudy/domain/rhythm/iso-week'
import { weeklyReviewId } from '@understudy/domain/rhythm/weekly-review'
import { dateOfDay, instantAt, localAt } from '@understudy/domain/sla/local-time'
import type pg from 'pg'
import { readThemes } from '../measure/read-themes.ts'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import type { Engine } from '../shell/engine.ts'
import { clientZone } from './client-zone.ts'
import { aheadOf, readAtWork, readyToTransfer } from './read-ahead.ts'
import { readProcessChanges } from './read-process-changes.ts'
import { presentWeeklyReview } from './read-reviews.ts'
import { readAsked, readBacklog, readJudged } from './read-week.ts'

/** How far schedules are looked at beyond the week. */
const daysAhead = 14

/**
 * The weekly review of a client, drafted from the ledger and its roll-ups; as seen at `at` while the week runs, at its
 * end afterwards. A client's contact has it without what the agency keeps to itself. Undefined where there is no such
 * client or week.
 */
export async function readWeeklyDraft(
  engine: Engine,
  reads: AgencyReads,
  viewer: Viewer,
  asked: { readonly clientId: string; readonly week?: string | undefined },
  at: number,
): Promise<WeeklyDraft | undefined> {
  const { pool } = engine
  const { clientId } = asked
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'own_work' || (scope.kind === 'client' && scope.clientId !== clientId)) return undefined
  const row = await reads.client.findFirst({ where: { agencyId, id: clientId } })
  if (row === null) return undefined
  const client = stateOf('client', row)
  const zone = clientZone(client)
  const week = asked.week ?? weekAt(zone, at)
  if (mondayOf(week) === undefined) return undefined
  const isInternal = scope.kind === 'agency'
  const { from, until, beginsAt, endsAt } = weekSpan(week, zone)
  const asOf = Math.min(endsAt, Math.max(at, beginsAt))
  const span = { agencyId, clientId, beginsAt: iso(beginsAt), asOf: iso(asOf) }
  const atWork = await readAtWork(pool, agencyId, clientId)
  const ahead = aheadOf(client, clientId, atWork, aheadFrom(zone, asOf))
  const agency = stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }))
  const themes = await readThemes(pool, viewer, { clientId, from, to: until })
  const held = await reads.weeklyReview.findFirst({ where: { agencyId, id: weeklyReviewId(clientId, week) } })
  return {
    ...{ clientId, clientName: client.name, week, from, until, zone, asOf: iso(asOf) },
    review: held === null || !isInternal ? null : presentWeeklyReview(held),
    backlog: await readBacklog(pool, span),
    errors: {
      ...(await readJudged(pool, span, { from, until })),
      themes: (themes?.items ?? []).map(({ theme: name, count }) => ({ name, count })),
    },
    processChanges: await readProcessChanges(engine, span, isInternal),
    ahead: isInternal ? ahead : { ...ahead, expiringAccess: [] },
    readyToTransfer: isInternal ? readyToTransfer(atWork, agency) : [],
    questions: await readAsked(pool, span, !isInternal),
    actions: await readActionsOf(pool, span, isInternal),
  }
}

function aheadFrom(zone: string, asOf: number) {
  const today = localAt(zone, asOf).day
  const last = today + daysAhead
  return { from: dateOfDay(today), until: dateOfDay(last), endsAt: instantAt(zone, last + 1, 0) }
}

interface Span {
  readonly agencyId: string
  readonly clientId: string
  readonly beginsAt: string
}

/** What is open, and what ended since the week began; a client is shown what its own people have. */
async function readActionsOf(
  pool: pg.Pool,
  { agencyId, clientId, beginsAt }: Span,
  isInternal: boolean,
): Promise<WeeklyDraft['actions']> {
  const rows = await inAgency(pool, agencyId, actions, [agencyId, clientId, beginsAt, isInternal])
  return rows.map((row) => ({
    ...{ actionId: String(row['id']), text: String(row['text']), ownerId: String(row['owner_id']) },
    ...{ ownerName: String(row['name']), dueOn: String(row['due_on']), overdue: row['overdue'] === true },
    state: row['state'] as 'open' | 'done' | 'dropped',
  }))
}

/** $1 agency  $2 client  $3 since  $4 those of the agency's people too */
const actions = `
  select a.id, a.context ->> 'text' as text, a.owner_id, m.name, a.due_on, a.state,
         a.state = 'open' and a.overdue_since is not null as overdue
  from action a join member m on m.agency_id = $1 and m.id = a.owner_id
  where a.agency_id = $1 and a.client_id = $2 and (a.state = 'open' or a.updated_at >= $3)
    and ($4::boolean or m.context ->> 'clientId' = $2::text)
  order by a.due_on, a.id limit 200`
