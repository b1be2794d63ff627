import type pg from 'pg'
import type { ProjectionHandler } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'

/** One survival record a delegation: when it began, when it first was independent, when it left; who has not arrived is censored. */
export const independence: ProjectionHandler = {
  kind: 'projection',
  onlyCounts: true,
  tables: ['independence_record'],
  async project(client, events) {
    await begin(
      client,
      events.filter(({ type }) => type === 'delegation.assigned' || type === 'delegation.adopted'),
    )
    await arrive(
      client,
      events.filter(({ type }) => type === 'delegation.promoted'),
    )
    await leave(
      client,
      events.filter(({ type }) => type === 'delegation.ended'),
    )
  },
}

const iso = ({ at }: LaneEvent) => new Date(at).toISOString()

async function begin(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  if (events.length === 0) return
  await client.query(
    `insert into independence_record (agency_id, delegation_id, client_id, task_id, assistant_id, assigned_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[])
     on conflict do nothing`,
    [
      events.map(({ agencyId }) => agencyId),
      events.map(({ streamId }) => streamId),
      events.map(({ body }) => body['clientId']),
      events.map(({ body }) => body['taskId']),
      events.map(({ body }) => body['assistantId']),
      events.map(iso),
    ],
  )
}

async function arrive(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  if (events.length === 0) return
  await client.query(
    `update independence_record r set independent_at = e.at, working_seconds = e.seconds
     from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::float8[]) as e (agency_id, id, at, seconds)
     where r.agency_id = e.agency_id and r.delegation_id = e.id and r.independent_at is null`,
    [
      events.map(({ agencyId }) => agencyId),
      events.map(({ streamId }) => streamId),
      events.map(iso),
      events.map(({ body }) => body['workingSeconds']),
    ],
  )
}

async function leave(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  if (events.length === 0) return
  await client.query(
    `update independence_record r set left_at = e.at
     from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as e (agency_id, id, at)
     where r.agency_id = e.agency_id and r.delegation_id = e.id and r.left_at is null`,
    [events.map(({ agencyId }) => agencyId), events.map(({ streamId }) => streamId), events.map(iso)],
  )
}
