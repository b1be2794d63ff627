import { type HandlerName, sentWhereItStirs } from '@understudy/contract/subscriptions'
import type pg from 'pg'
import type { Sighting } from './ledger-head.ts'

/** Whether an event to which a handler subscribes is sent to it. */
export type IsSent = (handler: HandlerName, event: Sighting) => boolean

const lists: Partial<Record<HandlerName, readonly string[]>> = sentWhereItStirs
const onlyWhereItStirs = new Map(Object.entries(lists).map(([handler, types]) => [handler, new Set(types)]))
const asked = new Set(Object.values(lists).flat())

/**
 * Which of a page's events are sent where they stir something only. One round trip, and none for a page without such
 * events. An escalation that is raised after its page was asked about looks at its subject by itself.
 */
export async function stirring(pool: pg.Pool, sightings: readonly Sighting[]): Promise<IsSent> {
  const positions = await stirringPositions(
    pool,
    sightings.filter(({ type }) => asked.has(type)),
  )
  return (handler, { type, position }) => !onlyWhereItStirs.get(handler)?.has(type) || positions.has(position)
}

async function stirringPositions(pool: pg.Pool, sightings: readonly Sighting[]): Promise<ReadonlySet<number>> {
  if (sightings.length === 0) return new Set()
  const agencyIds = sightings.map(({ agencyId }) => agencyId)
  const { rows } = await pool.query<{ position: number }>({
    name: 'stirring_positions',
    text: 'select * from stirring_positions($1, $2, $3, $4, $5)',
    values: [
      [...new Set(agencyIds)].join(','),
      agencyIds,
      sightings.map(({ position }) => position),
      sightings.map(({ streamType }) => streamType),
      sightings.map(({ streamId }) => streamId),
    ],
  })
  return new Set(rows.map(({ position }) => position))
}
