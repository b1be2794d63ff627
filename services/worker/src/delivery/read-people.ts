import type { Agency } from '@understudy/domain/agency/agency'
import type { Member } from '@understudy/domain/member/member'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { type People, warnsPlanning } from './drafts-of-event.ts'

/** The agencies of a batch, with those of their members whom its events name, and with their leads. */
export async function readPeople(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<Map<string, People>> {
  const agencies = [...new Set(events.map(({ agencyId }) => agencyId))]
  const named = [...new Set(events.flatMap(namedBy))]
  const { rows } = await client.query(
    `select 'agency' as type, agency_id, id, state, context from agency where agency_id = any ($1::uuid[])
     union all
     select 'member', agency_id, id, state, context from member
     where agency_id = any ($1::uuid[]) and (id = any ($2::uuid[]) or ($3 and (context -> 'roles')::jsonb ? 'ops_lead'))`,
    [agencies, named, events.some(tellsLeads)],
  )
  const stateOf = <T>({ state, context }: { state: string; context: object }) => ({ ...context, state }) as T
  const people = new Map<string, People & { members: Map<string, Member> }>()
  for (const row of rows)
    if (row.type === 'agency') people.set(row.agency_id, { agency: stateOf<Agency>(row), members: new Map() })
  for (const row of rows)
    if (row.type === 'member') people.get(row.agency_id)?.members.set(row.id, stateOf<Member>(row))
  return people
}

/** What whoever leads hears of, whoever they are. */
const tellsLeads = (event: LaneEvent): boolean =>
  event.type === 'member.email_disabled' || isLapse(event.type) || warnsPlanning(event)

/** A lapse concerns whose work it is, and whoever leads. */
const isLapse = (type: string) => type === 'delegation.lapsed' || type === 'delegation.returned'

function namedBy({ type, streamId, body }: LaneEvent): string[] {
  if (type === 'member.email_disabled' || type === 'member.update_reminded') return [streamId]
  if (isLapse(type)) return typeof body['assistantId'] === 'string' ? [body['assistantId']] : []
  if (type === 'work_item.commented') return (body['mentions'] as string[] | undefined) ?? []
  if (type !== 'escalation.notified') return []
  return (body['recipients'] as { member: string }[]).map(({ member }) => member)
}
