import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'

/** What a batch of events means for access; keyed by the stream of the event. */
export interface AccessOfEvents {
  readonly ended: ReadonlyMap<string, EndedWork>
  /** Clients a member works or worked for, lowest id first. */
  readonly clientsOf: ReadonlyMap<string, readonly string[]>
  /** Who may get into a client's systems, lowest id first. */
  readonly granteesOf: ReadonlyMap<string, readonly string[]>
}

/** A delegation that has ended. */
export interface EndedWork {
  readonly memberId: string
  readonly clientId: string
  readonly taskId: string
  /** Tasks on which they still work. */
  readonly openTaskIds: readonly string[]
}

interface Row {
  readonly relation: 'assistant' | 'ended_task' | 'open_task' | 'client' | 'grantee'
  readonly of: string
  readonly id: string
  readonly client_id: string
}

/** One round trip for all events of a batch. */
export async function accessOfEvents(pool: pg.Pool, events: readonly LaneEvent[]): Promise<AccessOfEvents> {
  const { agencies, agencyIds, ids } = namedBy(events)
  const { rows } = await pool.query<Row>({
    name: 'access_of_events',
    text: 'select * from access_of_events($1, $2, $3)',
    values: [agencies, agencyIds, ids],
  })
  const idsOf = (relation: Row['relation']) =>
    new Map(
      [
        ...Map.groupBy(
          rows.filter((row) => row.relation === relation),
          (row) => row.of,
        ),
      ].map(([of, found]) => [of, [...new Set(found.map(({ id }) => id))]] as const),
    )
  const [tasks, open] = [idsOf('ended_task'), idsOf('open_task')]
  const ended = rows
    .filter(({ relation }) => relation === 'assistant')
    .map(({ of, id: memberId, client_id: clientId }): [string, EndedWork] => [
      of,
      { memberId, clientId, taskId: tasks.get(of)?.[0] as string, openTaskIds: open.get(of) ?? [] },
    ])
  return { ended: new Map(ended), clientsOf: idsOf('client'), granteesOf: idsOf('grantee') }
}
