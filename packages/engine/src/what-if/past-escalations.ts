import { type PastEscalation, pastTypes } from '@understudy/domain/what-if/past-escalation'
import type pg from 'pg'
import { type HappenedRow, happenedIn } from './ledger-row.ts'

/** What the ledger has of the escalations of these subjects, by subject, each life apart and in order; one statement. */
export async function pastEscalations(
  reader: pg.ClientBase,
  agencyId: string,
  subjectIds: readonly string[],
): Promise<Map<string, PastEscalation[]>> {
  const { rows } = await reader.query<Row>(statement, [agencyId, subjectIds, pastTypes])
  const lives = Map.groupBy(rows, ({ stream_id }) => stream_id)
  const ofSubjects = Map.groupBy(lives.values(), ([first]) => String(first?.subject_id))
  return new Map([...ofSubjects].map(([id, some]) => [id, some.map((events) => events.map(happenedIn))]))
}

interface Row extends HappenedRow {
  readonly subject_id: string
  readonly stream_id: string
}

const statement = `
  select e.subject_id, l.stream_id, l.type, l.schema_version, l.body, l.occurred_at, l.actor
  from escalation e join ledger l on l.agency_id = $1 and l.stream_id = e.id
  where e.agency_id = $1 and e.subject_id = any ($2::uuid[]) and l.type = any ($3::text[])
  order by l.position`
