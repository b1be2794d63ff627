import { inAgency } from '@understudy/db/key-ring'
import type { ScorecardEvidence } from '@understudy/domain/insight/scorecard'
import type pg from 'pg'

interface Row {
  readonly task_id: string | null
  readonly type: string
  readonly stream_id: string
  readonly position: string
}

/** The events that show what a client's scorecard says, the newest of each type and stream. */
export async function readScorecardEvents(pool: pg.Pool, agencyId: string, clientId: string): Promise<Row[]> {
  return (await inAgency(pool, agencyId, { name: 'scorecard_events', text }, [agencyId, clientId])) as unknown as Row[]
}

export function evidenceOfTasks(rows: readonly Row[], taskId: string): ScorecardEvidence[] {
  return rows.filter((row) => row.task_id === taskId).map(evidenceOf)
}

export function evidenceOfTypes(rows: readonly Row[], ...types: readonly string[]): ScorecardEvidence[] {
  return rows.filter(({ type }) => types.includes(type)).map(evidenceOf)
}

const evidenceOf = ({ type, stream_id: streamId, position }: Row): ScorecardEvidence => ({
  ...{ type, streamId, position: String(position) },
})

/** $1 agency  $2 client */
const text = `
  select distinct on (stream_id, type) task_id, type, stream_id, position from (
    select d.task_id, l.type, l.stream_id, l.position
    from delegation d join ledger l on l.agency_id = d.agency_id and l.stream_id = d.id
      and l.type in ('delegation.reverse_shadow_started', 'delegation.adopted', 'delegation.promoted')
    where d.agency_id = $1 and d.client_id = $2 and d.state <> 'ended'
    union all
    select null, type, stream_id, position from ledger
    where agency_id = $1 and stream_id = $2
      and type in ('client.baseline_recorded', 'client.intake_agreed', 'client.intake_confirmed')
  ) e order by stream_id, type, position desc`
